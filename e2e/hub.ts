import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, inject } from "vitest"
import { launchBrowser } from "./browser.ts"

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const

export type Look = {
  size?: keyof typeof sizes | { width: number; height: number }
  theme?: "light" | "dark"
  reducedMotion?: "reduce" | "no-preference"
  timezone?: string
  /** Runs before the page is opened, for routes and clocks; what the API then says is all that the page shows. */
  prepare?: (page: Page) => Promise<unknown>
  javaScriptEnabled?: boolean
  /** Lets the service worker in. It asks on its own, past the routes of `prepare`. */
  hasWorker?: boolean
  /** Another address of the product, for a bad line in front of it. */
  url?: string
}

/** A browser on the running product for one test file; whatever a test opens is closed after it. */
export function useHub() {
  let browser: Browser | undefined
  let visitor: Page | undefined
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(close))
  })
  afterAll(() => browser?.close())

  return {
    url: () => inject("hubUrl"),
    /** The one page that a file's tests share for what needs no look of its own: at a phone's size, its code read once. */
    async visit(path: string): Promise<Page> {
      visitor ??= await browser?.newPage({ ...common(), viewport: sizes.phone })
      if (!visitor) throw new Error("no browser: open pages inside of tests")
      await visitor.setViewportSize(sizes.phone)
      await visitor.goto(path)
      await takenOver(visitor)
      return visitor
    },
    async open(path: string, look: Look = {}): Promise<Page> {
      if (!browser) throw new Error("no browser: open pages inside of tests")
      const { size = "phone", theme = "light", reducedMotion = "no-preference" } = look
      const context = await browser.newContext({
        ...common(look),
        serviceWorkers: look.hasWorker ? "allow" : "block",
        viewport: typeof size === "string" ? sizes[size] : size,
        colorScheme: theme,
        reducedMotion,
        javaScriptEnabled: look.javaScriptEnabled ?? true,
      })
      contexts.push(context)
      const page = await context.newPage()
      if (look.prepare) await withoutFirstScreen(page)
      await look.prepare?.(page)
      await page.goto(path)
      if (look.javaScriptEnabled !== false && !look.prepare) await takenOver(page)
      return page
    },
  }
}

function common({ url, timezone }: Look = {}) {
  return {
    baseURL: url ?? inject("hubUrl"),
    serviceWorkers: "block" as const,
    timezoneId: timezone ?? "America/New_York",
  }
}

/** A call that a route still holds when its test ends is nobody's business any more. */
async function close(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: "ignoreErrors" })))
  await context.close()
}

/** What the API says, beside what a page makes of it. */
export async function api<T>(path: string): Promise<T> {
  const { data }: { data: T } = JSON.parse(await (await fetch(`${inject("hubUrl")}/api/v1${path}`)).text())
  return data
}

/** The real answer of the API, changed on its way to the page. */
export async function change<T>(page: Page, path: string | RegExp, edit: (data: T, calls: number) => T) {
  let calls = 0
  await page.route(path, async (route) => {
    const response = await route.fetch()
    const body: { data: T } = await response.json()
    calls += 1
    await route.fulfill({ response, json: { ...body, data: edit(body.data, calls) } })
  })
}

/** The page is the server's until the app stands; what is touched before is touched in vain. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById("root")
    return root === null || root.dataset["stands"] !== undefined
  })
}

/**
 * Pages come with their first screen's data and get pushes; a test that changes the API's answers wants the app to ask for
 * them, and nothing else to come.
 */
async function withoutFirstScreen(page: Page): Promise<void> {
  await change<object>(page, "**/api/v1/config", (config) => ({ ...config, transport: "poll" }))
  await page.route("**", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback()
    const response = await route.fetch()
    const body = (await response.text())
      .replace(/<script type="application\/json" id="page-data">.*?<\/script>/s, "")
      .replace(/(<div id="root">).*(<\/div>\s*<noscript>)/s, "$1$2")
    return route.fulfill({ response, body })
  })
}
