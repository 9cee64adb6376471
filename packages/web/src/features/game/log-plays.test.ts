import { expect, test } from "vitest"
import type { GameEvent } from "../../lib/types.ts"
import { makeGame } from "../../testing/game.ts"
import { playsOf } from "./log-plays.ts"

function event(seq: number, type: GameEvent["type"], home: number, away: number): GameEvent {
  return {
    version: 2,
    id: `1:${seq}`,
    gameId: "1",
    seq,
    type,
    at: "2026-11-29T01:00:00.000Z",
    sport: "football",
    status: "live",
    statusDetail: "",
    startsAt: "2026-11-29T00:00:00.000Z",
    period: 1,
    clock: "9:00",
    home: { teamId: "152", score: home },
    away: { teamId: "150", score: away },
    play: null,
    points: { home: seq === 2 ? 7 : 0, away: seq === 4 ? 3 : 0 },
  }
}

test("scores become plays of the side that made them, up to the copy that is shown", () => {
  const log = [
    event(1, "game.live", 0, 0),
    event(2, "game.score", 7, 0),
    event(3, "game.lead", 7, 0),
    event(4, "game.score", 7, 3),
  ]
  const told = (seq: number) =>
    playsOf(makeGame({ seq }), log).map(({ teamId, homeScore, awayScore }) => [teamId, homeScore, awayScore])
  expect(told(4)).toEqual([
    ["152", 7, 0],
    ["150", 7, 3],
  ])
  expect(told(3)).toEqual([["152", 7, 0]])
})
