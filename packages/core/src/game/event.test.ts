import { describe, expect, test } from "vitest"
import { eventOf, type GameState } from "./event.ts"

const live: GameState = {
  id: "401000001",
  sport: "football",
  status: "live",
  startsAt: "2026-11-21T17:00:00.000Z",
  home: { teamId: "152", score: 14 },
  away: { teamId: "150", score: 10 },
  updatedAt: "2026-11-21T18:00:00.000Z",
}
const typeOf = (before: Partial<GameState> | undefined, after: Partial<GameState>) =>
  eventOf(before && { ...live, ...before }, { ...live, ...after })?.type

describe("eventOf", () => {
  test.each([
    ["the game ends", {}, { status: "final" }, "game.final"],
    [
      "the game ends with a last score",
      {},
      { status: "final", home: { teamId: "152", score: 17 } },
      "game.final",
    ],
    ["the game begins", { status: "scheduled" }, {}, "game.status"],
    ["the game is postponed", { status: "scheduled" }, { status: "postponed" }, "game.status"],
    ["the home team scores", {}, { home: { teamId: "152", score: 17 } }, "game.score"],
    ["the visitors score", {}, { away: { teamId: "150", score: 17 } }, "game.score"],
    [
      "a finished game is corrected",
      { status: "final" },
      { status: "final", home: { teamId: "152", score: 13 } },
      "game.score",
    ],
    ["only the clock moved", {}, { updatedAt: "2026-11-21T18:00:10.000Z" }, undefined],
  ] as const)("when %s", (_what, before, after, type) => {
    expect(typeOf(before, after)).toBe(type)
  })

  test("the first sight of a game is news to nobody", () => {
    expect(typeOf(undefined, { status: "final" })).toBeUndefined()
  })

  test("tells the game after the change, in version 1", () => {
    const after = { ...live, status: "final" } as const
    expect(eventOf(live, after)?.detail).toEqual({ ...after, version: 1 })
  })
})
