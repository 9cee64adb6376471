import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { inject, onTestFinished } from "vitest"

/** The two widths every page must be good at. */
export const phone = { width: 390, height: 844 }
export const desktop = { width: 1440, height: 900 }

/** A page of the running product in a profile of its own, and everything that went wrong in it so far. */
export type Opened = { page: Page; problems: string[] }

/** One transparent pixel. */
const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBTAA7", "base64")

/**
 * Opens a path of the product; its profile is closed when the test ends. Pictures of other hosts are answered here,
 * so that no test depends on the internet.
 */
export async function open(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = { viewport: desktop },
): Promise<Opened> {
  const context = await browser.newContext({ baseURL: inject("hubUrl"), ...options })
  onTestFinished(() => context.close())
  const { origin } = new URL(inject("hubUrl"))
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.fulfill({ contentType: "image/gif", body: pixel }),
  )
  const page = await context.newPage()
  const problems: string[] = []
  page.on("pageerror", (error) => problems.push(error.message))
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())))
  await page.goto(path)
  return { page, problems }
}
