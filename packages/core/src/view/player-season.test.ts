import { describe, expect, test } from "vitest"
import type { Info as Game } from "../game/info.ts"
import type { Info as StatLine } from "../stat/info.ts"
import { seasonLines } from "../stat/season.ts"
import { aGame, aSide } from "../testing/games.ts"
import { playerSeason } from "./player-season.ts"

function line(gameId: string, playerId: string, tables: StatLine["tables"]): StatLine {
  const where = { sport: "football", teamId: "152", season: 2026, gameId, gameDay: `2026-10-0${gameId}` }
  return { ...where, opponent: "Duke Blue Devils", playerId, playerName: `Player ${playerId}`, tables }
}

function game(id: string, over: Partial<Game> = {}): Game {
  const away = aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE" })
  return aGame({ id, status: "final", statusDetail: "Final", away }, over)
}

function season(lines: StatLine[], games: Game[] = []) {
  const byId = new Map(games.map((one) => [one.id, one]))
  return { sport: "football" as const, year: 2026, games: byId, lines, folded: seasonLines(lines) }
}

const passing = { passing: { "C/ATT": "20/29", YDS: "285", AVG: "9.8", TD: "2", INT: "1" } }

describe("a season", () => {
  const lines = [
    line("1", "a", { ...passing, rushing: { CAR: "3", YDS: "-4" } }),
    line("2", "a", { passing: { "C/ATT": "10/20", YDS: "115", AVG: "5.8", TD: "0", INT: "0" } }),
    line("2", "b", { rushing: { CAR: "20", YDS: "104" }, passing: { YDS: "0" } }),
    line("2", "c", { passing: { "C/ATT": "1/1", YDS: "500", TD: "1", INT: "3" } }),
  ]
  const { tables, headline, games } = playerSeason(season(lines), "a", "QB")

  test("has the headline's table first, columns in a score sheet's order, and the totals that mean something", () => {
    expect(headline).toEqual({ category: "passing", column: "YDS", words: "Passing yards" })
    expect(tables.map(({ category }) => category)).toEqual(["passing", "rushing"])
    expect(tables[0]?.columns).toEqual(["C/ATT", "YDS", "AVG", "TD", "INT"])
    expect(tables[0]).toMatchObject({ games: 2, totals: { "C/ATT": "30/49", YDS: "400", TD: "2", INT: "1" } })
    expect(tables[0]?.totals).not.toHaveProperty("AVG")
    expect(games).toBe(2)
  })

  test("says how a number stands among the team's players who have any", () => {
    expect(tables[0]?.standings["YDS"]).toEqual({ value: 400, team: 900, rank: 2, of: 2 })
    expect(tables[0]?.standings["TD"]).toEqual({ value: 2, team: 3, rank: 1, of: 2 })
  })

  test("ranks nobody by what is better low, nor by nothing", () => {
    expect(tables[0]?.standings["INT"]).toMatchObject({ value: 1, team: 4, rank: null })
    expect(tables[1]?.standings["YDS"]).toMatchObject({ value: -4, rank: null })
  })

  test("without a line is empty and has no headline", () => {
    expect(playerSeason(season(lines), "nobody", "QB")).toEqual({
      year: 2026,
      games: 2,
      headline: null,
      tables: [],
      log: [],
    })
  })
})

describe("a game log", () => {
  const us = (score: number, winner = false) => aSide({ score, winner })
  const them = (score: number, winner = false) =>
    aSide({ teamId: "150", name: "Duke Blue Devils", location: "Duke", abbreviation: "DUKE", score, winner })

  test("is newest first and told from our side, away and neutral too", () => {
    const games = [
      game("1", { home: us(24, true), away: them(17) }),
      game("2", { isHomeGame: false, home: them(30, true), away: us(28) }),
      game("3", { neutralSite: true, home: us(7), away: them(7) }),
    ]
    const lines = ["1", "2", "3"].map((id) => line(id, "a", passing))
    expect(playerSeason(season(lines, games), "a", "QB").log).toMatchObject([
      { gameId: "3", place: "neutral", letter: "T", us: 7, them: 7 },
      { gameId: "2", place: "away", letter: "L", us: 28, them: 30, opponent: "Duke", opponentShort: "DUKE" },
      { gameId: "1", place: "home", letter: "W", us: 24, them: 17, extra: null },
    ])
  })

  test.each([
    ["Final/7OT", "7OT"],
    ["Final/OT", "OT"],
    ["Final/12", "12"],
    ["Final", null],
  ])("knows from %s how long it went on", (statusDetail, extra) => {
    const [one] = playerSeason(
      season([line("1", "a", passing)], [game("1", { statusDetail })]),
      "a",
      null,
    ).log
    expect(one?.extra).toBe(extra)
  })

  test("a shoot-out is won by whom the source says, whatever the score, and is called one", () => {
    const home = aSide({ score: 1, shootoutScore: 4, winner: true })
    const level = game("1", { home, away: them(1), statusDetail: "FT-Pens" })
    const [one] = playerSeason(season([line("1", "a", passing)], [level]), "a", null).log
    expect(one).toMatchObject({ letter: "W", us: 1, them: 1, extra: "Pens" })
  })

  test("a game that is no longer stored keeps its line and the name in it", () => {
    expect(playerSeason(season([line("1", "a", passing)]), "a", null).log).toMatchObject([
      { opponent: "Duke Blue Devils", letter: null, us: null, tables: passing },
    ])
  })
})
