import { expect, test } from "vitest"
import type { GameDetail } from "../../lib/types.ts"
import { makeGame, makeSide } from "../../testing/game.ts"
import { sectionsOf } from "./sections.ts"

const detail: GameDetail = {
  gameId: "1",
  scoring: [],
  leaders: [{ category: "points", teamId: "152", playerId: null, name: "A", value: "9" }],
  box: [],
  comparison: [],
  officials: [],
  weather: null,
  attendance: null,
  source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
}

test("only what there is something of is announced", () => {
  const game = makeGame({ status: "live", away: makeSide({ linescores: [7] }) })
  expect(sectionsOf({ game, detail, corrections: [] }).map(({ id }) => id)).toEqual(["line", "leaders"])
})

test("a game to come has no sections", () => {
  expect(sectionsOf({ game: makeGame(), detail: null, corrections: [] })).toEqual([])
})
