import type { PlayerPage } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()
const long = "Bartholomew Maximilian Featherstonehaugh-Cholmondeley Jr. III"
const onePlayer = /\/api\/v1\/players\/[^/]+$/

async function widths(page: Page): Promise<number[]> {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
}

/** The passer with the most yards: he has a season, whatever the demo is called today. */
async function leader(): Promise<string> {
  const answer = await fetch(`${hub.url()}/api/v1/teams/football-152/stats`)
  const {
    data,
  }: { data: { lines: { playerId: string; category: string; totals: Record<string, number> }[] } } =
    JSON.parse(await answer.text())
  const passers = data.lines.filter(({ category }) => category === "passing")
  const [best] = passers.toSorted((a, b) => (b.totals["YDS"] ?? 0) - (a.totals["YDS"] ?? 0))
  return `/players/football-${best?.playerId}`
}

test("team, roster, player, game and back: each name leads on", async () => {
  const page = await hub.open("/teams/football-152?roster=all")
  const name = page.locator("#stats .player-link").first()
  const who = await name.innerText()
  await page.locator("#roster .player-link", { hasText: who }).click()
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe(who)
  expect(await page.title()).toBe(`${who}, Football · Pack Hub`)

  await page.locator("#log tbody a").first().click()
  await page.waitForURL(/\/games\//)
  await page.locator("#box .player-link", { hasText: who }).first().click()
  await page.waitForURL(/\/players\//)
  await page.locator(".player-team").getByRole("link", { name: "Football" }).click()
  await page.waitForURL(/\/teams\/football-152/)
})

test("leaders of a game lead to our players, and to nobody else's", async () => {
  const answer = await fetch(`${hub.url()}/api/v1/games?sport=football&status=final&limit=1&sort=-startsAt`)
  const { data }: { data: { id: string }[] } = JSON.parse(await answer.text())
  const page = await hub.open(`/games/${data[0]?.id}`)
  await page.locator("#leaders .player-link").first().waitFor()
  const rows = await page.locator("#leaders tbody tr").count()
  expect(await page.locator("#leaders .player-link").count()).toBeLessThanOrEqual(rows)
})

test("the season is told by its headline, and the chart's words agree with the log", async () => {
  const page = await hub.open(await leader())
  await page.locator("#log tbody tr").first().waitFor()
  expect(await page.locator(".figures dt").first().innerText()).toBe("Passing yards")
  const column = (await page.locator("#log thead tr").last().locator("th").allInnerTexts()).indexOf("YDS")
  const cells = await page.locator(`#log tbody tr > :nth-child(${column + 1})`).allInnerTexts()
  const yards = cells.map(Number)
  const total = yards.reduce((sum, value) => sum + value, 0)
  expect(await page.locator(".figures dd").first().innerText()).toBe(total.toLocaleString("en-US"))
  const caption = await page.locator(".per-game figcaption").innerText()
  expect(caption).toContain(`Best: ${Math.max(...yards)} against`)
  expect(caption).toContain(`Average ${(total / yards.length).toFixed(1)} over ${yards.length} games`)
})

test("an invented player is called so", async () => {
  const page = await hub.open(await leader())
  await expect.poll(() => page.locator(".player-demo").innerText()).toMatch(/^Demo roster: .*invented/)
  await page.locator(".demo-mark").first().waitFor()
})

test("without a box score a player has a page without numbers", async () => {
  const page = await hub.open(await leader(), {
    prepare: (opened) =>
      change<PlayerPage>(opened, onePlayer, (data) => ({
        ...data,
        player: {
          ...data.player,
          jersey: null,
          position: null,
          positionName: null,
          year: null,
          yearName: null,
          height: null,
          weightPounds: null,
          hometown: null,
        },
        season: { ...data.season, games: 0, headline: null, tables: [], log: [] },
      })),
  })
  await expect.poll(() => page.locator("#season .empty").innerText()).toMatch(/^No box score of this season/)
  expect(await page.locator("#log, #per-game, .figures").count()).toBe(0)
})

test("a photo that does not load leaves the number in its place", async () => {
  const page = await hub.open(await leader(), {
    prepare: async (opened) => {
      await opened.route("**/no-photo.png", (route) => route.abort())
      await change<PlayerPage>(opened, onePlayer, (data) => ({
        ...data,
        player: { ...data.player, jersey: "00", photoUrl: "/no-photo.png" },
      }))
    },
  })
  await expect.poll(() => page.locator(".photo").innerText()).toBe("00")
  await expect.poll(() => page.locator(".photo img").count()).toBe(0)
  expect(await page.locator(".photo").innerText()).toBe("00")
})

/** Sixty letters, seven overtimes, six tables, a game lost by yards, and a season of 56 games. */
function hard(data: PlayerPage): PlayerPage {
  const [table] = data.season.tables
  const [game] = data.season.log
  if (!table || !game) throw new Error("the demo's passer has no season to borrow")
  const names = ["passing", "rushing", "receiving", "puntReturns", "kickReturns", "fumbles"]
  const row = { ...game.tables["passing"], YDS: "-142" }
  return {
    ...data,
    player: { ...data.player, fullName: long, hometown: long, positionName: long },
    season: {
      ...data.season,
      tables: names.map((category) => ({ ...table, category })),
      log: Array.from({ length: 56 }, (_, index) => ({
        ...game,
        gameId: String(index),
        opponent: long,
        us: 142,
        them: 140,
        letter: "W",
        extra: "7OT",
        tables: Object.fromEntries(
          names.map((name) => [name, index === 3 ? row : { ...game.tables["passing"] }]),
        ),
      })),
    },
  }
}

describe.each([640, 390, 320])("at %i pixels", (width) => {
  test("the hardest season does not scroll the page sideways", async () => {
    const page = await hub.open(await leader(), {
      size: { width, height: 844 },
      prepare: (opened) => change<PlayerPage>(opened, onePlayer, hard),
    })
    await expect.poll(() => page.locator("#log tbody tr").count()).toBe(56)
    const [content, visible] = await widths(page)
    expect(content).toBe(visible)
    expect(await page.locator("#log tbody tr").first().innerText()).toContain("W 142–140 7OT")
  })
})

test("what a player's page shows first does not move when it arrives", async () => {
  const page = await hub.open("/about")
  const bones = await hub.open(await leader(), {
    prepare: (opened) => opened.route(onePlayer, () => new Promise(() => {})),
  })
  await page.goto(await leader())
  const top = (opened: Page) =>
    opened.locator(".figures").evaluate((box) => box.getBoundingClientRect().bottom)
  await page.locator("#log").waitFor()
  expect(await top(page)).toBe(await top(bones))
})

test.each(["/players/football-1", "/players/quidditch"])("%s is a 404 with ways on", async (path) => {
  const page = await hub.open(path)
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("No such player")
  await page.locator("main").getByRole("link", { name: "the teams" }).click()
  await page.waitForURL(/\/teams$/)
})

test("somebody the roster has dropped is named with what the box scores know", async () => {
  const page = await hub.open(await leader(), {
    prepare: (opened) =>
      change<PlayerPage>(opened, onePlayer, (data) => ({
        ...data,
        listed: false,
        player: {
          ...data.player,
          jersey: null,
          positionName: null,
          position: null,
          yearName: null,
          year: null,
        },
      })),
  })
  await expect
    .poll(() => page.locator(".player-facts").first().innerText())
    .toBe("Not on the roster the source lists")
})
