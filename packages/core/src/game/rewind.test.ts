import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aGame, aSide } from "../testing/games.ts"
import { type GameState, numbered } from "./event.ts"
import type { Detail, Info } from "./info.ts"
import { detailAt, type Moment, rewind } from "./rewind.ts"

const minute = (n: number) => `2026-11-21T17:${String(n).padStart(2, "0")}:00.000Z`
const game = aGame(
  {
    status: "final",
    statusDetail: "Final/OT",
    period: 5,
    home: aSide({ score: 24, record: "9-3", linescores: [7, 7, 0, 3, 7], winner: true }),
    away: aSide({ teamId: "150", name: "Duke", score: 17, record: "8-4", linescores: [0, 10, 0, 7, 0] }),
    series: "NC State leads 1-0",
    notes: ["Senior Day", "NC State won in OT"],
  },
  { seq: 6, updatedAt: minute(50), finalAt: minute(50) },
)

/** A game in six facts: one a row, minute, what, period, clock, home, away. */
const log: Moment[] = (
  [
    [1, "game.live", 1, "15:00", 0, 0],
    [5, "game.score", 1, "9:12", 7, 0],
    [20, "game.period", 2, "15:00", 7, 0],
    [25, "game.score", 2, "4:12", 7, 10],
    [26, "game.lead", 2, "4:12", 7, 10],
    [50, "game.final", 5, "0:00", 24, 17],
  ] as const
).flatMap(([at, type, period, clock, home, away], index) => {
  const state: GameState = {
    ...game,
    status: type === "game.final" ? "final" : "live",
    statusDetail: type === "game.final" ? "Final/OT" : `${clock} - ${period}`,
    period,
    clock,
    home: { teamId: "152", score: home },
    away: { teamId: "150", score: away },
  }
  return numbered(state, index, [{ type }], minute(at))
})

describe("a game as it was", () => {
  test.each<[string, number, Info["status"], (number | null)[]]>([
    ["before it began", 0, "scheduled", [null, null]],
    ["as it began", 1, "live", [0, 0]],
    ["a second before a score", 4, "live", [0, 0]],
    ["at a score", 5, "live", [7, 0]],
    ["between two scores", 22, "live", [7, 0]],
    ["after the lead changed", 30, "live", [7, 10]],
    ["when it was over", 50, "final", [24, 17]],
    ["an hour later", 59, "final", [24, 17]],
  ])("%s", (_when, at, status, scores) => {
    const past = rewind(game, log, minute(at))
    expect(past.status).toBe(status)
    expect([past.home.score, past.away.score]).toEqual(scores)
  })

  test("the line score is of that moment", () => {
    const past = rewind(game, log, minute(30))
    expect([past.home.linescores, past.away.linescores]).toEqual([
      [7, 0],
      [0, 10],
    ])
  })

  test("nothing of the end is in it: winner, overtime, record, series, notes", () => {
    const past = rewind(game, log, minute(49))
    expect(past.home.winner).toBe(false)
    expect(JSON.stringify(past)).not.toMatch(/OT|9-3|8-4|leads|won/)
    expect(past.notes).toEqual(["Senior Day"])
    expect(past.finalAt).toBeNull()
  })

  test("the end is the game itself", () => {
    expect(rewind(game, log, minute(50))).toBe(game)
  })

  test("of a game whose log begins in its middle nothing is shown that was before", () => {
    const past = rewind(game, log.slice(3), minute(10))
    expect([past.home.score, past.away.score, past.status]).toEqual([null, null, "final"])
    expect(rewind(game, [], minute(10)).home.score).toBeNull()
  })

  test("no score is shown that was not made by then, whenever one looks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (at) => {
        const past = rewind(game, log, minute(at))
        const made = log.filter((event) => event.at <= minute(at)).map(({ home }) => home.score ?? 0)
        expect(past.home.score ?? 0).toBe(Math.max(0, ...made))
      }),
    )
  })

  test("sets are not taken for points", () => {
    const volleyball = { ...game, sport: "volleyball" as const }
    expect(rewind(volleyball, log, minute(30)).home.linescores).toEqual([])
  })
})

test("a summary keeps the scores that had been made, and no table that tells of later ones", () => {
  const play = (homeScore: number, awayScore: number) => ({
    id: `${homeScore}-${awayScore}`,
    period: 1,
    clock: "1:00",
    teamId: "152",
    kind: null,
    text: "Score",
    homeScore,
    awayScore,
  })
  const detail: Detail = {
    gameId: game.id,
    scoring: [play(7, 0), play(7, 10), play(24, 17)],
    leaders: [{ category: "passing", teamId: "152", playerId: null, name: "A", value: "300" }],
    box: [],
    comparison: [{ name: "yards", label: "Yards", home: "1", away: "2" }],
    officials: ["A. Referee"],
    weather: "Fair",
    attendance: 57_000,
    source: game.source,
  }
  const past = detailAt(detail, rewind(game, log, minute(30)))
  expect(past.scoring.map(({ id }) => id)).toEqual(["7-0", "7-10"])
  expect([past.leaders, past.comparison, past.attendance]).toEqual([[], [], null])
  expect(past.weather).toBe("Fair")
})
