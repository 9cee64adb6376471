import { expect, test } from "vitest"
import type { Info } from "./info.ts"
import { seasonLines } from "./season.ts"

const line = (gameId: string, tables: Info["tables"]): Info => ({
  sport: "football",
  teamId: "152",
  season: 2026,
  gameId,
  gameDay: "2026-11-21",
  opponent: "Duke",
  playerId: "1",
  playerName: "Demo Passer",
  tables,
})

test("whole numbers add up, ratios, averages and longest gains do not", () => {
  const lines = [
    line("a", { passing: { "C/ATT": "20/29", YDS: "285", AVG: "9.8", TD: "2", LONG: "45" } }),
    line("b", {
      passing: { "C/ATT": "10/20", YDS: "115", AVG: "5.8", TD: "0", LONG: "80" },
      rushing: { YDS: "-4" },
    }),
  ]
  expect(seasonLines(lines)).toEqual([
    { playerId: "1", playerName: "Demo Passer", category: "passing", games: 2, totals: { YDS: 400, TD: 2 } },
    { playerId: "1", playerName: "Demo Passer", category: "rushing", games: 1, totals: { YDS: -4 } },
  ])
})

test("half a sack counts", () => {
  const lines = [line("a", { defensive: { SACKS: "1.5" } }), line("b", { defensive: { SACKS: "2" } })]
  expect(seasonLines(lines)).toMatchObject([{ totals: { SACKS: 3.5 } }])
})

test("no games, no lines", () => {
  expect(seasonLines([])).toEqual([])
})
