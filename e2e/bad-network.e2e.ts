import type { Page } from "playwright-core"
import { expect, inject, onTestFinished, test } from "vitest"
import { takenOver, useHub } from "./hub.ts"
import { type Line, openLine } from "./line.ts"

const hub = useHub()

/** Chrome's own "slow 3G": 400 kbit/s and 400 ms each way; a lost packet comes a second late. */
const slow3g = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const loss = 0.02

/** From here on the page's line is bad. */
async function spoil(page: Page, line: Line): Promise<void> {
  line.lose(loss)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Network.enable")
  await devtools.send("Network.emulateNetworkConditions", slow3g)
}

test("on slow 3G with lost packets the scores can be read before the app has come", async () => {
  const line = await openLine(inject("hubUrl"))
  onTestFinished(line.close)
  const page = await hub.open("/about", { url: line.url })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Network.clearBrowserCache")
  await spoil(page, line)
  await page.goto("/scores", { waitUntil: "commit" })
  await page.locator("main a.row").first().waitFor()
  const isTaken = await page.evaluate(() => document.getElementById("root")?.dataset["stands"] !== undefined)
  expect(isTaken).toBe(false)
  expect(await page.locator("main .bone").count()).toBe(0)
  await takenOver(page)
  expect(await page.locator("main a.row").count()).toBeGreaterThan(0)
})

test("what the first visit has stored opens the second one at once, however bad the line", async () => {
  const line = await openLine(inject("hubUrl"))
  onTestFinished(line.close)
  const page = await hub.open("/", { url: line.url, hasWorker: true })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
  await spoil(page, line)
  await page.goto("/")
  await takenOver(page)
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry.name.includes("/static/assets/"))
      .map((entry) => Reflect.get(entry, "transferSize")),
  )
  expect(loaded.length).toBeGreaterThan(3)
  expect(loaded.filter((bytes) => bytes > 0)).toEqual([])
})

test("a server that accepts and then says nothing leaves the last known scores, with their time", async () => {
  const line = await openLine(inject("hubUrl"))
  onTestFinished(line.close)
  const page = await hub.open("/", { url: line.url, hasWorker: true })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open("hub-kept")).keys()).map(({ url }) => url)),
    )
    .toContainEqual(expect.stringMatching(/\/kept\/home$/))
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  line.hang()
  await page.goto("/", { waitUntil: "commit" })
  await page.locator("a.lead .side-name").first().waitFor()
  await expect
    .poll(() => page.locator(".connection-bar").innerText())
    .toMatch(/^No answer yet\. Scores as of \d+:\d\d [AP]M$/)
  line.mend()
  await expect.poll(() => page.locator(".connection-bar").count(), { timeout: 30_000 }).toBe(0)
})
