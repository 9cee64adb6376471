import type { Game, Home } from "@hub/functions/client"
import type { BrowserContext, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { api, takenOver, useHub } from "./hub.ts"

const hub = useHub()

/** Addresses of the running season: the front page's lead, and a page of each kind. */
async function addresses(): Promise<{ path: string; asks: RegExp }[]> {
  const answer = await fetch(`${hub.url()}/api/v1/home`)
  const { data }: { data: Home } = JSON.parse(await answer.text())
  const game = data.live[0] ?? data.latest[0]
  if (!game) throw new Error("the demo season has no game")
  return [
    { path: "/", asks: /\/api\/v1\/(?:home|teams\/[^/]+\/standings)$/ },
    { path: "/scores", asks: /\/api\/v1\/scoreboard/ },
    { path: "/teams/football-152", asks: /\/api\/v1\/teams\/football-152(?:\/\w+)?$/ },
    { path: `/games/${game.id}`, asks: /\/api\/v1\/(?:games\/|teams\/[^/]+\/standings$)/ },
  ]
}

/** Lines come with a game's summary, which the hub reads after the schedules, one game after another. */
async function aGameWithLines(): Promise<string> {
  const found: string[] = []
  const look = async () => {
    const games = await api<Game[]>("/games?team=football-152&status=final&sort=-startsAt&limit=8")
    found.push(...games.filter(({ home }) => home.linescores.length > 0).map(({ id }) => id))
    return found.length
  }
  await expect.poll(look, { interval: 1000, timeout: 40_000 }).toBeGreaterThan(0)
  return found[0] ?? ""
}

describe("without JavaScript", () => {
  const look = { javaScriptEnabled: false }

  test("Home shows the game that leads, and Scores the day's games with their numbers", async () => {
    const home = await hub.open("/", look)
    expect(await home.locator("a.lead .side-name").count()).toBe(2)
    expect(await home.locator("main h1").innerText()).toMatch(/day, /)
    const scores = await hub.open("/scores", look)
    expect(await scores.locator("main a.row[data-status]").count()).toBeGreaterThan(0)
    expect(await scores.title()).toMatch(/^Scores Today/)
  })

  test("Team shows its record, schedule, leaders and roster, and its links lead to games with their line score", async () => {
    const team = await hub.open("/teams/football-152", look)
    expect(await team.locator("main h1").innerText()).toMatch(/Football/)
    expect(await team.locator(".team-record").innerText()).toMatch(/\d+–\d+/)
    expect(await team.locator("#stats .board tbody tr, #roster tbody tr").count()).toBeGreaterThan(10)
    expect(await team.locator("main .bone").count()).toBe(0)
    await team.locator(`#schedule a.plan[href="/games/${await aGameWithLines()}"]`).click()
    await team.waitForURL(/\/games\//)
    expect(await team.locator("table.line tbody tr").count()).toBe(2)
    expect(await team.locator("table.line td.total").first().innerText()).toMatch(/^\d+$/)
  })

  test.each([
    ["/scores?utm_source=a%20b", /^Scores Today/],
    ["/schedule?month=2026-99", /^Schedule /],
    ["/teams/football-152?sort=x", /^Football/],
    ["/scores/", /^Scores Today/],
  ])("%s, which the app would write differently, is the same page", async (path, title) => {
    const page = await hub.open(path, look)
    expect(await page.title()).toMatch(title)
    expect(await page.locator("main h1").count()).toBe(1)
  })

  test("what is not there says so, and no loading state is left", async () => {
    const page = await hub.open("/games/0", look)
    expect(await page.locator("main h1").innerText()).toBe("No such game")
    const bones = await hub.open("/", look)
    expect(await bones.locator("main .bone").count()).toBe(0)
  })
})

test("what is pressed before the app stands is done once it does", async () => {
  const page = await hub.open("/robots.txt")
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/static/assets/*.js", async (route) => {
    await held
    await route.continue()
  })
  await page.goto("/")
  await page.locator(".bottom-bar button[aria-haspopup]").click()
  expect(await page.locator("dialog[open]").count()).toBe(0)
  release()
  await page.locator("dialog[open] a").first().waitFor()
})

test("nothing of the app is asked for before something is on screen", async () => {
  const page = await hub.open("/")
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    asked: performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/assets\/.*\.(?:js|css)$/.test(name))
      .map(({ startTime }) => startTime),
  }))
  expect(asked.length).toBeGreaterThan(4)
  expect(painted).toBeGreaterThan(0)
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(painted)
})

/** `asked` until the app stood. */
type Visit = { asked: string[]; errors: string[]; shifted: () => Promise<number> }

/** Opens a page and waits until the app has taken it over. */
async function boot(context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))
  page.on("console", (message) => {
    // A crest that the feed's CDN does not send is no error of the page.
    if (message.type() === "error" && message.location().url.startsWith(hub.url()))
      errors.push(message.text())
  })
  await page.addInitScript(countShifts)
  await page.addInitScript(() => document.addEventListener("hub.stands", () => performance.mark("stands")))
  await page.goto(path)
  await drawn(page)
  await page.waitForLoadState("networkidle")
  const asked = await page.evaluate(askedBeforeItStood)
  return { asked, errors, shifted: () => page.evaluate(() => Reflect.get(globalThis, "shifted")) }
}

/** What comes after is the live store, which asks for what was missed before it listened. */
function askedBeforeItStood(): string[] {
  const [stands] = performance.getEntriesByName("stands")
  if (!stands) throw new Error("the app does not stand")
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime <= stands.startTime)
    .map(({ name }) => name)
}

function countShifts(): void {
  Reflect.set(globalThis, "shifted", 0)
  const add = (entry: PerformanceEntry) =>
    Reflect.set(globalThis, "shifted", Reflect.get(globalThis, "shifted") + Reflect.get(entry, "value"))
  new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
    type: "layout-shift",
    buffered: true,
  })
}

/** What the app's first drawing asks for has been asked. */
async function drawn(page: Page): Promise<void> {
  await takenOver(page)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

describe.each([
  ["phone", "America/New_York", "light", 0],
  ["desktop", "America/New_York", "dark", 0],
  // The server writes Eastern times; in another zone one may need a second line in the column of facts.
  ["desktop", "Asia/Tokyo", "dark", 0.01],
] as const)("on a %s in %s, %s", (size, timezone, theme, most) => {
  test("the app takes the server's page over: nothing asked, nothing moved, no error", {
    timeout: 120_000,
  }, async () => {
    const context = (await hub.open("/robots.txt", { size, timezone, theme })).context()
    const check = async ({ path, asks }: { path: string; asks: RegExp }) => {
      // A page that the edge has had for seconds is asked for again; this one is drawn now.
      const { asked, errors, shifted } = await boot(context, `${path}?at=${Date.now()}`)
      const again = asked.filter((url) => asks.test(url))
      // Less than a ten-thousandth is a fraction of one pixel of one line.
      const moved = Math.max(0, Math.floor((await shifted()) * 10_000) / 10_000 - most)
      return { path, again, errors, moved }
    }
    const all = await addresses()
    // Side by side: most of the time is waiting for nothing more to come.
    expect(await Promise.all(all.map(check))).toEqual(
      all.map(({ path }) => ({ path, again: [], errors: [], moved: 0 })),
    )
  })
})
