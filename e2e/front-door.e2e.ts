import type { Browser } from "playwright-core"
import * as v from "valibot"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { launchBrowser } from "./browser.ts"
import { desktop, open, phone } from "./page.ts"

const GameAnswer = v.object({ data: v.object({ game: v.object({ home: v.object({ name: v.string() }) }) }) })

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  ["a phone", phone],
  ["a desktop", desktop],
])(
  "the front page shows real games on %s, without an error and without sideways scrolling",
  async (_name, viewport) => {
    const { page, problems } = await open(browser, "/", { viewport })
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    await page.locator('a[href^="/games/"]').first().waitFor()
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")
    expect(overflow).toBeLessThanOrEqual(0)
    expect(problems).toEqual([])
  },
)

test("a game of the front page opens its own page, also when its address is opened directly", async () => {
  const { page, problems } = await open(browser, "/")
  const link = page.locator('a[href^="/games/"]').first()
  const path = (await link.getAttribute("href")) ?? "none"
  const answer = await fetch(new URL(`/api/v1${path}`, inject("hubUrl")))
  const name = v.parse(GameAnswer, await answer.json()).data.game.home.name
  const heading = page.getByRole("heading", { level: 1, name })
  await link.click()
  await heading.waitFor()
  await page.goto(path)
  await heading.waitFor()
  expect(problems).toEqual([])
})

test("app and API share one origin", async () => {
  const { page } = await open(browser, "/")
  const health = await page.evaluate(async () => (await fetch("/api/v1/health")).json())
  expect(health).toMatchObject({ data: { status: "ok" } })
})

test("the app's files are compressed and good for ever, the page itself is not kept", async () => {
  const html = await fetch(inject("hubUrl"))
  expect(html.headers.get("cache-control")).toBe("no-cache")
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await html.text())?.[1] ?? "none"
  const asset = await fetch(new URL(script, inject("hubUrl")), { headers: { "accept-encoding": "br" } })
  expect(asset.headers.get("content-encoding")).toBe("br")
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
})
