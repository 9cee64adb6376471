import type { Game, GamePage, Roster, Schedule, TeamPage } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { change, sizes, useHub } from "./hub.ts"
import { odd, oddGames } from "./odd-games.ts"

const hub = useHub()
/** A folder for pictures to look at; none are taken without it. */
const pictures = process.env["ODD_PICTURES"]

/** 200 % zoom of a 1280 px window is what 640 px show. */
const looks = [
  { size: { width: 320, height: 700 }, theme: "light" },
  { size: sizes.phone, theme: "dark" },
  { size: sizes.desktop, theme: "light" },
  { size: { width: 640, height: 400 }, theme: "light" },
] as const

const none = { sideways: 0, small: 0, outside: [], words: [] }

/** The faults in every look, of one page that is loaded once and then made narrower, wider and dark. */
async function faultsEverywhere(page: Page, name: string): Promise<object[]> {
  const found: object[] = []
  for (const { size, theme } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: theme })
    found.push({ width: size.width, ...(await faultsOf(page, name)) })
  }
  return found
}

const nowhere = looks.map(({ size }) => ({ width: size.width, ...none }))

/** What a page may not do, whatever it is fed: scroll sideways, lose text off the edge, shrink it, or print a hole. */
async function faultsOf(page: Page, name: string): Promise<object> {
  await page.evaluate(() => document.fonts.ready)
  if (pictures) {
    const width = page.viewportSize()?.width
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  return page.evaluate(() => {
    const root = document.documentElement
    const shown = [...document.querySelectorAll("main *, aside *")].filter(
      (element) => element.checkVisibility() && !element.closest(".sr-only, svg"),
    )
    const texts = shown.filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const isHeld = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== "visible" || isHeld(element.parentElement))
    const isOut = (element: Element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1 && !isHeld(element)
    return {
      sideways: root.scrollWidth - root.clientWidth,
      small: texts.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12).length,
      outside: texts.filter(isOut).map((element) => element.textContent),
      words: texts.flatMap(
        (element) => /\b(?:NaN|undefined|null|Invalid Date)\b/.exec(element.textContent ?? "") ?? [],
      ),
    }
  })
}

describe("at 320, 390 and 1440 pixels and at 200 % zoom", () => {
  test.each(oddGames)("$name stands on its page", async ({ name, game: edit }) => {
    const page = await hub.open("/", {
      prepare: (opened) => change<GamePage>(opened, /\/api\/v1\/games\/[^/?]+$/, (data) => odd(data, edit)),
    })
    await page.locator("a.lead").click()
    await page.locator(".block .side-name").first().waitFor()
    expect(await faultsEverywhere(page, name)).toEqual(nowhere)
  })

  test("a team of sixty letters, a roster of 120 and sixty games", async () => {
    const page = await hub.open("/teams/football-152?roster=all", {
      prepare: async (opened) => {
        await change<Roster>(opened, "**/roster", (roster) => ({
          ...roster,
          players: many(roster.players, 120),
        }))
        await change<Schedule>(opened, "**/schedule", (data) => ({ ...data, games: long(data.games) }))
      },
    })
    await expect.poll(() => page.locator("#roster tbody tr").count()).toBe(120)
    await page.locator("#season figcaption").waitFor()
    expect(await faultsEverywhere(page, "team-crowded")).toEqual(nowhere)
  })

  test("a season without games, players, table or results", async () => {
    const page = await hub.open("/teams/football-152", {
      prepare: async (opened) => {
        await change<TeamPage>(opened, /\/api\/v1\/teams\/football-152$/, ({ team }) => ({
          team: { ...team, record: null, ranking: null, standingSummary: null, logoUrl: null },
          next: null,
          last: null,
          form: [],
          standing: null,
        }))
        for (const part of ["schedule", "roster", "stats", "standings"])
          await change<object>(opened, `**/api/v1/teams/football-152/${part}`, (data) => ({
            ...data,
            games: part === "stats" ? 0 : [],
            players: [],
            lines: [],
            rows: [],
            ties: [],
          }))
      },
    })
    for (const said of [
      "No game is listed ahead",
      "schedule is not out yet",
      "lists no roster",
      "keeps no standings",
    ])
      await page.getByText(said).filter({ visible: true }).first().waitFor()
    expect(await faultsEverywhere(page, "team-empty")).toEqual(nowhere)
  })
})

test("a feed that is silent for a day shows its age in amber, and every score still stands", async () => {
  const page = await hub.open("/scores", {
    prepare: (opened) =>
      opened.route("**/api/v1/scoreboard*", async (route) => {
        const response = await route.fetch()
        const asOf = new Date(Date.now() - 26 * 3_600_000).toISOString()
        const headers = { ...response.headers(), "x-hub-stale": "true", "x-hub-as-of": asOf }
        await route.fulfill({ response, headers })
      }),
  })
  await expect.poll(() => page.locator(".badge[data-stale]").innerText()).toMatch(/26 h · source silent/)
  expect(await page.locator("a.row").count()).toBeGreaterThan(0)
  expect(await faultsOf(page, "stale-day")).toEqual(none)
})

test.each([-10, 10])(
  "a device whose clock is %i minutes off sees no minus and no future age",
  async (minutes) => {
    const page = await hub.open("/games/760026009", {
      prepare: (opened) => opened.clock.setSystemTime(Date.now() + minutes * 60_000),
    })
    await page.locator(".block .score").first().waitFor()
    const badge = await page.locator("main .badge").first().innerText()
    expect(badge).toMatch(/· \d+ (s|min|h)/)
    expect(await faultsOf(page, `clock${minutes}`)).toEqual(none)
  },
)

function many<T extends { id: string; fullName: string; hometown: string | null }>(
  players: T[],
  count: number,
): T[] {
  return Array.from({ length: count }, (_, index) =>
    players.slice(0, 1).map((player) => ({
      ...player,
      id: `football-${index}`,
      fullName: "Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley",
      hometown: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Wales",
    })),
  ).flat()
}

function long(games: Game[]): Game[] {
  return Array.from({ length: 5 }, (_, round) =>
    games.map((game) => ({
      ...odd({ game, detail: null, corrections: [] }, {}).game,
      id: `${game.id}${round}`,
    })),
  ).flat()
}
