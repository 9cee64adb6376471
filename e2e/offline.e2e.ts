import type { Page } from "playwright-core"
import { describe, expect, inject, onTestFinished, test } from "vitest"
import { takenOver, useHub } from "./hub.ts"
import { openLine } from "./line.ts"

const hub = useHub()
type Manifest = { icons: { src: string }[]; shortcuts: { url: string }[] }

const asOf = /^(?:Offline|No answer yet)\. Scores as of \d+:\d\d [AP]M$/

/** Opens the front page and waits until it could do without a network: the worker rules, the page is kept. */
async function installed(url = inject("hubUrl")): Promise<Page> {
  const page = await hub.open("/", { hasWorker: true, url })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
  await kept(page, "/kept/home")
  return page
}

/** Asks again and again from here: waitForFunction takes the promise of an async predicate for a yes. */
function kept(page: Page, path: string): Promise<void> {
  const paths = () =>
    page.evaluate(async () =>
      (await (await caches.open("hub-kept")).keys()).map(({ url }) => new URL(url).pathname),
    )
  return expect.poll(paths).toContainEqual(expect.stringMatching(new RegExp(`^${path}`)))
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await takenOver(page)
}

describe("installed", () => {
  test("the hub is one a browser can install: manifest, icons of the sizes they say, shortcuts that exist", async () => {
    const page = await hub.open("/")
    const href = await page.locator("link[rel=manifest]").getAttribute("href")
    const manifest: Manifest = await page.evaluate(async (at) => (await fetch(at)).json(), href ?? "none")
    expect(manifest).toMatchObject({ name: "Pack Hub", start_url: "/", scope: "/", display: "standalone" })
    const sizes = await page.evaluate(
      (icons) =>
        Promise.all(
          icons.map(async ({ src }) => {
            const image = new Image()
            image.src = src
            await image.decode()
            return `${image.naturalWidth}x${image.naturalHeight}`
          }),
        ),
      manifest.icons.slice(1),
    )
    expect(sizes).toEqual(["192x192", "512x512", "192x192", "512x512"])
    for (const { url } of manifest.shortcuts) expect((await page.request.get(url)).status()).toBe(200)
  })

  test("offline, pages that were seen open with the time they are from, and back online they are new", async () => {
    const page = await installed()
    const lead = page.locator("a.lead")
    const game = await lead.getAttribute("href")
    await lead.click()
    await page.locator("#line table, .countdown").first().waitFor()
    await kept(page, "/kept/game/")
    await goTo(page, "/scores")
    await kept(page, "/kept/scoreboard/")
    await goTo(page, "/teams/football-152")
    await kept(page, "/kept/team/football-152$")

    await page.context().setOffline(true)
    for (const [path, sight] of [
      ["/", "a.lead .side-name"],
      ["/scores", "main a.row"],
      ["/teams/football-152", "main .team-record"],
      [game ?? "none", "main .side-name, main h1"],
    ] as const) {
      await goTo(page, path)
      await page.locator(sight).first().waitFor()
      await expect.poll(() => page.locator(".connection-bar").innerText()).toMatch(asOf)
    }

    await page.context().setOffline(false)
    await goTo(page, "/")
    await expect.poll(() => page.locator(".connection-bar").count()).toBe(0)
    const answered = await page.evaluate(async () => (await fetch("/api/v1/health")).status)
    expect(answered).toBe(200)
  })

  test("a page that comes back online without being opened anew asks again by itself", async () => {
    const page = await installed()
    await page.context().setOffline(true)
    await goTo(page, "/")
    await expect.poll(() => page.locator(".connection-bar").innerText()).toMatch(asOf)
    await page.context().setOffline(false)
    await expect.poll(() => page.locator(".connection-bar").count()).toBe(0)
    await expect.poll(() => page.locator(".badge[data-stale]").count()).toBe(0)
  })

  test("offline, a page never seen says so, names the ones that can be read, and asks again once there is a network", async () => {
    const page = await installed()
    await page.context().setOffline(true)
    await goTo(page, "/players/football-1")
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/cannot be reached from here/)
    const list = page.locator(".kept li")
    await expect.poll(() => list.allInnerTexts()).toContainEqual(expect.stringMatching(/^Home\s+as of /))
    await list.getByRole("link", { name: "Home" }).click()
    await page.locator("a.lead .side-name").first().waitFor()
    await goTo(page, "/players/football-1")
    await page.getByRole("alert").waitFor()
    await page.context().setOffline(false)
    await page.getByRole("heading", { name: "No such player" }).waitFor()
  })

  test("the offline page is under the pages' own content security policy", async () => {
    const page = await installed()
    await page.context().setOffline(true)
    const answer = await page.goto("/scores")
    expect(answer?.headers()["content-security-policy"]).toMatch(/default-src 'self'/)
  })

  test("nothing of the API or of a fan is in any cache of the worker", async () => {
    const page = await installed()
    await page.evaluate(() => fetch("/api/v1/me"))
    const stored = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(stored.length).toBeGreaterThan(10)
    expect(stored.filter((path) => !/^\/(?:static|kept)\//.test(path))).toEqual([])
    expect(
      stored.filter((path) => /\/(?:me|account|session|auth)\b/.test(path) && !path.startsWith("/static/")),
    ).toEqual([])
  })
})

describe("a newer version", () => {
  const update = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

  test("is offered to a page of the older one, and taken by one reload", async () => {
    const line = await openLine(inject("hubUrl"))
    onTestFinished(line.close)
    const page = await installed(line.url)
    const entry = await page.locator("script[type=module]").getAttribute("src")
    line.edit("/sw.js", (text) =>
      text.replaceAll(entry ?? "none", "/static/start.js?next").replace(/(version:.)[0-9a-f]{12}/, "$1next"),
    )
    const opened: string[] = []
    page.on("framenavigated", (frame) => opened.push(frame.url()))
    await update(page)
    const bar = page.locator(".connection-bar")
    await expect.poll(() => bar.innerText()).toMatch(/^A newer version is ready ·\s*Reload$/)
    expect(opened).toEqual([])
    await bar.getByRole("button", { name: "Reload" }).click()
    await expect.poll(() => opened.length).toBe(1)
    await takenOver(page)
    await expect.poll(() => bar.count()).toBe(0)
    await page.waitForLoadState("networkidle")
    expect(opened).toHaveLength(1)
    const shells = await page.evaluate(async () =>
      (await caches.keys()).filter((name) => name.startsWith("hub-shell")),
    )
    expect(shells).toEqual(["hub-shell-next"])
  })

  test("begins without a word where the page is of it already", async () => {
    const line = await openLine(inject("hubUrl"))
    onTestFinished(line.close)
    const page = await installed(line.url)
    line.edit("/sw.js", (text) => `${text}\n// the same files, another worker`)
    await update(page)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null))
      .toBe(true)
    expect(await page.locator(".connection-bar").count()).toBe(0)
  })
})
