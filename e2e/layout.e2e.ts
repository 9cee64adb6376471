import type { Game, Home, Scoreboard } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { change, takenOver, useHub } from "./hub.ts"

const hub = useHub()
const long = "University of Massachusetts Dartmouth at Fall River Corsairs"

function widths(page: Page): Promise<number[]> {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
}

const sports = ["football", "volleyball", "baseball", "mens-soccer"] as const
const statuses = ["final", "live", "postponed", "suspended", "delayed", "scheduled", "cancelled"] as const
/** Periods, and what is shown as score: sets in volleyball, kicks of a shoot-out in soccer. */
const extremes = {
  football: { periods: 11, score: { score: 142 } },
  volleyball: { periods: 5, score: { score: 3 } },
  baseball: { periods: 18, score: { score: 30 } },
  "mens-soccer": { periods: 4, score: { score: 10, shootoutScore: 11 } },
}

/** Everything that a real season does to a row: long names, seven overtimes, big scores, ranks, notes. */
function hard(game: Game, sport: (typeof sports)[number], status: Game["status"]): Game {
  const side = {
    name: long,
    location: long,
    rank: 25,
    record: "10-10-10",
    linescores: Array.from({ length: extremes[sport].periods }, () => 14),
    ...extremes[sport].score,
  }
  return {
    ...game,
    id: `${sport}-${status}`,
    sport,
    status,
    statusDetail: "Final/7OT",
    period: 4,
    clock: "15:00",
    notes: [
      "Inclement weather at the stadium and all around it, makeup date to be announced by both schools",
    ],
    venue: "Wayne Day Family Field at Carter-Finley Stadium",
    situation: { down: 4, distance: 99, downDistanceText: "4th & 99", possession: game.home.teamId },
    home: { ...game.home, ...side },
    away: { ...game.away, ...side },
  }
}

/** The front page led by a live game of the sport, above every sport in every state. */
function hardHome(home: Home, sport: (typeof sports)[number]): Home {
  const game = home.latest[0]
  if (!game) throw new Error("the demo season has no game to borrow")
  const latest = sports.flatMap((one) => statuses.map((status) => hard(game, one, status)))
  return { ...home, live: [{ ...hard(game, sport, "live"), id: "lead" }], today: [], next: [], latest }
}

/** A page of each kind; the ids are those of the running season. */
async function everyPage(): Promise<string[]> {
  const idsIn = async (path: string, name: string) => {
    const answer = await fetch(`${hub.url()}/api/v1${path}`)
    return [...(await answer.text()).matchAll(new RegExp(`"${name}":"([\\w-]+)"`, "g"))].map(([, id]) => id)
  }
  const [player] = await idsIn("/teams/football-152/roster", "id").then((ids) =>
    ids.filter((id) => id?.startsWith("football-") && id !== "football-152"),
  )
  const [over] = await idsIn("/games?status=final&sport=mens-basketball&sort=-startsAt&limit=1", "id")
  const [ahead] = await idsIn("/games?status=scheduled&sport=football&limit=1", "id")
  const words =
    "/ /scores /schedule /teams /teams/football-152 /standings /standings/football /news /search?q=ca /about"
  const own = "/status /costs /settings /sign-in /sign-up /forgot /confirm /account /desk /nowhere"
  return [...words.split(" "), ...own.split(" "), `/players/${player}`, `/games/${over}`, `/games/${ahead}`]
}

/** 640 is a small desktop at 200 % zoom. */
test("no page scrolls sideways at 320, 390 and 640 pixels", { timeout: 120_000 }, async () => {
  const page = await hub.open("/", { size: { width: 320, height: 844 } })
  const wider: string[] = []
  for (const path of await everyPage()) {
    await page.goto(path)
    await takenOver(page)
    await page.locator("main h1").first().waitFor()
    for (const width of [320, 390, 640]) {
      await page.setViewportSize({ width, height: 844 })
      const [content, visible] = await widths(page)
      if (content !== visible) wider.push(`${path} at ${width}: ${content}`)
    }
  }
  expect(wider).toEqual([])
})

describe("at 390 and 320 pixels", () => {
  test.each(sports)(
    "nor does the hardest front page led by %s, and its rows keep one height",
    async (sport) => {
      const page = await hub.open("/", {
        prepare: (opened) => change<Home>(opened, "**/api/v1/home", (home) => hardHome(home, sport)),
      })
      await page.locator("a.row").first().waitFor()
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        const [content, visible] = await widths(page)
        expect(content).toBe(visible)
        const heights = await page
          .locator("a.row")
          .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
        expect(heights).toHaveLength(sports.length * statuses.length)
        expect(new Set(heights)).toEqual(new Set([92]))
      }
    },
  )
})

test.each(["/", "/scores", "/teams/football-152", "/teams"])(
  "%s does not move when its data arrive",
  async (path) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const page = await hub.open(path, {
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          Object.assign(window, { shifts: 0 })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Object.assign(window, { shifts: Reflect.get(window, "shifts") + Reflect.get(entry, "value") })
          }).observe({ type: "layout-shift", buffered: true })
        })
        await opened.route("**/api/v1/**", async (route) => {
          await held
          await route.continue()
        })
      },
    })
    await page.locator(".bone:visible").first().waitFor()
    // Fonts swap in metrics that match on real devices; this machine has no Arial to match with.
    await page.evaluate(() => document.fonts.ready.then(() => Object.assign(window, { shifts: 0 })))
    release()
    await page.locator("a.row, a.plan, a.team-row").first().waitFor()
    await page.waitForLoadState("networkidle")
    expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toBeLessThan(0.01)
  },
)

test("a row is as high before its data as after, and names begin in one line with a rank before them or without", async () => {
  const page = await hub.open("/scores", {
    prepare: (opened) => opened.route("**/scoreboard*", () => new Promise(() => {})),
  })
  const bones = await page.locator(".row").first().boundingBox()
  const other = await hub.open("/scores", {
    prepare: (opened) => change<Scoreboard>(opened, /scoreboard/, ranked),
  })
  const real = await other.locator("a.row").first().boundingBox()
  expect(bones?.height).toBe(real?.height)
  const starts = await other
    .locator("a.row .side-name, a.row .row-note")
    .evaluateAll((texts) =>
      texts.map(
        (text) =>
          text.getBoundingClientRect().x +
          text.clientLeft +
          Number.parseFloat(getComputedStyle(text).paddingLeft),
      ),
    )
  expect(starts.length).toBeGreaterThan(8)
  expect(new Set(starts).size).toBe(1)
})

/** Some teams of the day with a rank, some seeded, some with neither. */
function ranked(board: Scoreboard): Scoreboard {
  const games = board.games.map((game, index) => ({
    ...game,
    home: { ...game.home, rank: index % 2 === 0 ? 24 : null },
    away: { ...game.away, seed: index % 3 === 0 ? 12 : null },
  }))
  return { ...board, games }
}

test("touch targets are at least 44 pixels high, or wide and 24", async () => {
  const page = await hub.open("/")
  await page.locator("a.lead").waitFor()
  const small = await page
    .locator("header a, header button, nav a, main button, main a.row")
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ text }) => text),
    )
  expect(small).toEqual([])
})
