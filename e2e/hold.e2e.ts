import type { Game, Home } from "@hub/functions/client"
import type { Locator, Page, Request } from "playwright-core"
import { describe, expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()
const began = Date.parse("2026-11-21T20:00:00.000Z")

function prefer(page: Page, prefs: object): Promise<unknown> {
  return page.addInitScript((text) => {
    if (localStorage.getItem("hub.prefs") === null) localStorage.setItem("hub.prefs", text)
  }, JSON.stringify(prefs))
}

/** The page's clock and the hub's, which move together and only when they are told. */
type Watch = {
  seconds: number
  runTo: (seconds: number) => Promise<void>
  /** Lets the page settle: what it waits for takes some milliseconds of its clock. */
  toShow: (locator: Locator, text: string) => Promise<void>
}

/** A football game whose home side makes a point every ten seconds, by the page's own clock. */
async function aLiveGame(page: Page): Promise<Watch> {
  await page.clock.install({ time: began })
  await page.clock.pauseAt(began)
  const calls = new Set<Request>()
  // The page's time stands still while anything is asked, so that how busy the machine is changes nothing.
  page.on("request", (request) => void calls.add(request))
  page.on("requestfinished", (request) => void calls.delete(request))
  page.on("requestfailed", (request) => void calls.delete(request))
  const run = async (ms: number) => {
    watch.seconds += ms / 1000
    await page.clock.runFor(ms)
    await expect.poll(() => [...calls].map((call) => call.url()), { interval: 5 }).toEqual([])
  }
  const watch: Watch = {
    seconds: 0,
    runTo: async (seconds) => {
      while (watch.seconds < seconds) await run(Math.min(1000, Math.ceil((seconds - watch.seconds) * 1000)))
    },
    toShow: async (locator, text) => {
      await expect
        .poll(async () => {
          await run(10)
          return (await locator.count()) > 0 ? locator.innerText() : ""
        })
        .toContain(text)
    },
  }
  // Every answer says the hub's time: none may tell another one.
  await page.route("**/api/v1/**", async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), date: dateNow() }
    await route.fulfill({ response, headers })
  })
  await page.route("**/api/v1/config", (route) =>
    route.fulfill({
      headers: { date: dateNow() },
      json: {
        data: {
          version: 1,
          transport: "poll",
          pollSeconds: 10,
          safetySeconds: 45,
          level: 0,
          realtime: null,
        },
      },
    }),
  )
  const dateNow = () => new Date(began + watch.seconds * 1000).toUTCString()
  const at = (seconds: number) => new Date(began + seconds * 1000).toISOString()
  const game = (source: Game): Game => ({
    ...source,
    id: "401",
    seq: 1_000 + Math.floor(watch.seconds / 10),
    version: 1_000 + watch.seconds,
    status: "live",
    sport: "football",
    period: 3,
    clock: "4:12",
    statusDetail: "4:12 - 3rd",
    situation: null,
    finalAt: null,
    notes: [],
    series: null,
    startsAt: at(-3600),
    updatedAt: at(Math.floor(watch.seconds / 10) * 10),
    home: { ...source.home, score: 100 + Math.floor(watch.seconds / 10) },
    away: { ...source.away, score: 17 },
  })
  const answer = async (path: string, edit: (home: Home) => unknown) =>
    page.route(path, async (route) => {
      const home = await route.fetch({ url: `${hub.url()}/api/v1/home` })
      const { data }: { data: Home } = await home.json()
      await route.fulfill({
        headers: {
          "x-hub-as-of": at(watch.seconds),
          date: dateNow(),
        },
        json: { data: edit(data) },
      })
    })
  const borrowed = (home: Home) => {
    const [source] = [...home.live, ...home.latest]
    if (!source) throw new Error("the demo season has no game to borrow")
    return game(source)
  }
  await answer("**/api/v1/home", (home) => ({
    ...home,
    live: [borrowed(home)],
    today: [],
    latest: [],
    headlines: [],
  }))
  await answer("**/api/v1/games/401", (home) => ({ game: borrowed(home), detail: null, corrections: [] }))
  await page.route("**/api/v1/games/401/events*", (route) =>
    route.fulfill({ headers: { date: dateNow() }, json: { data: logOf(watch.seconds), next: null } }),
  )
  return watch
}

/** A point every ten seconds since a hundred seconds before the test began. */
function logOf(seconds: number): object[] {
  return Array.from({ length: Math.floor((seconds + 100) / 10) + 1 }, (_, index) => ({
    version: 2,
    id: `401:${index + 1}`,
    gameId: "401",
    seq: index === Math.floor((seconds + 100) / 10) ? 1_000 + Math.floor(seconds / 10) : index + 1,
    type: index === 0 ? "game.live" : "game.score",
    at: new Date(began + (index * 10 - 100) * 1000).toISOString(),
    status: "live",
    statusDetail: "",
    period: 3,
    clock: "9:00",
    home: { teamId: "152", score: 90 + index },
    away: { teamId: "150", score: 17 },
    play: null,
  }))
}

async function opened(path: string, prefs: object): Promise<{ page: Page; watch: Watch }> {
  const watches: Watch[] = []
  const page = await hub.open(path, {
    prepare: async (fresh) => {
      await prefer(fresh, prefs)
      watches.push(await aLiveGame(fresh))
    },
  })
  const [watch] = watches
  if (!watch) throw new Error("the page was not prepared")
  return { page, watch }
}

describe("thirty seconds held back", () => {
  test("Home shows the score of thirty seconds ago, and the new one thirty seconds late", async () => {
    const { page, watch } = await opened("/", { delaySeconds: 30 })
    const score = page.locator("a.lead .side").nth(1).locator(".score")
    await watch.toShow(score, "97")
    await watch.runTo(11)
    await watch.toShow(score, "98")
    await watch.runTo(29)
    await watch.toShow(score, "99")
    expect(await page.getByTestId("announcer").innerText()).toContain(" 99,")
    await watch.runTo(30.5)
    await watch.toShow(score, "100")
    expect(await page.locator(".held").innerText()).toContain("Held back 30 s")
  })

  test("on the game's page the title waits with the score", async () => {
    const { page, watch } = await opened("/games/401", { delaySeconds: 30 })
    const score = page.locator(".block .side").nth(1).locator(".score")
    for (const [seconds, shown] of [
      [0, "97"],
      [29, "99"],
      [30.5, "100"],
    ] as const) {
      await watch.runTo(seconds)
      await watch.toShow(score, shown)
      const title = async () => {
        await watch.runTo(watch.seconds + 0.01)
        return page.title()
      }
      await expect.poll(title).toContain(`17–${shown}`)
    }
  })

  test("chosen while watching, it takes nothing back and holds what comes", async () => {
    const { page, watch } = await opened("/games/401", {})
    const score = page.locator(".block .side").nth(1).locator(".score")
    await watch.toShow(score, "100")
    await page.getByText("Watching on television?").click()
    await page.getByLabel("Hold back").fill("30")
    await watch.toShow(page.locator(".held"), "Held back 30 s")
    await watch.runTo(25)
    expect(await score.innerText()).toBe("100")
    await watch.runTo(90)
    const shown = Number(await score.innerText())
    expect(shown).toBeGreaterThan(100)
    expect(shown).toBeLessThanOrEqual(106)
  })
})
