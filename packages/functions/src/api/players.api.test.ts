import { PlayerStat } from "@hub/core/stat"
import { View } from "@hub/core/view"
import { beforeAll, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, seededAt, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(seedFootball)

test("200 for a player of the roster, also before any page was stored", async () => {
  const answer = await call("/players/football-410")
  expect(answer.json).toMatchObject({
    data: {
      player: { id: "football-410", fullName: "Player 10", season: 2026 },
      team: { id: "football-152" },
      listed: true,
      season: { year: 2026, headline: null, tables: [], log: [] },
    },
  })
  expect(answer.headers.get("cache-control")).toContain("public, max-age=300")
})

test("200 with the season and its games, in one read of half a unit once it is stored", async () => {
  const where = { sport: "football" as const, teamId: "152", season: 2026, gameId: "401000012" }
  const line = {
    ...where,
    gameDay: "2026-11-14",
    opponent: "Visitors",
    playerId: "49",
    playerName: "Player 9",
  }
  const tables = { passing: { "C/ATT": "20/29", YDS: "285", TD: "2" } }
  await PlayerStat.saveGame({ ...where, lines: [{ ...line, tables }] })
  await View.publish(["team/football-152/players"], seededAt, { asOf: seededAt, stale: false })

  const answer = await call("/players/football-49")
  expect(answer.json).toMatchObject({
    data: {
      player: { jersey: "9" },
      season: {
        headline: { words: "Passing yards" },
        tables: [{ category: "passing", columns: ["C/ATT", "YDS", "TD"], totals: { "C/ATT": "20/29" } }],
        log: [{ gameId: "401000012", letter: "W", us: 31, them: 24, opponent: "Visitors" }],
      },
    },
  })
  expect(answer.headers.get("server-timing")).toContain('desc="1 call"')
  expect(readUnits(answer)).toBe(0.5)
})

test("404 for nobody", async () => {
  expect(problemOf(await call("/players/football-1")).reason).toBe("player.not_found")
})

test.each(["410", "x-410", "football-%3Cb%3E"])("400 for the id %s", async (id) => {
  expect((await call(`/players/${id}`)).status).toBe(400)
})
