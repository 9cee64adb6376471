import { expect, test } from "vitest"
import { reconcile } from "../game/reconcile.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { vanished } from "./vanished.ts"

const now = "2026-11-01T00:00:00.000Z"
const stored = (over = {}) => reconcile(undefined, aFeedGame(over), "152", now).game
const other = aFeedGame({
  id: "other",
  gameDay: "2026-11-28",
  away: aSide({ teamId: "153", name: "North Carolina Tar Heels" }),
})
const ids = ({ replaced, missing }: ReturnType<typeof vanished>) => [
  replaced.map((g) => g.id),
  missing.map((g) => g.id),
]

test("an id that came back under another one is replaced", () => {
  const renamed = aFeedGame({ id: "new" })
  expect(ids(vanished([stored({ id: "old" })], [renamed, other], 2026))).toEqual([["old"], []])
})

test("an id is replaced as well when the new one has been stored already", () => {
  const both = [stored({ id: "old" }), stored({ id: "new" })]
  expect(ids(vanished(both, [aFeedGame({ id: "new" })], 2026))).toEqual([["old"], []])
})

test("a game nothing stands for is missing, and kept", () => {
  expect(ids(vanished([stored({ id: "old" })], [other], 2026))).toEqual([[], ["old"]])
})

test("a doubleheader keeps both games as long as the schedule names both", () => {
  const both = [stored({ id: "first" }), stored({ id: "second" })]
  const listed = [aFeedGame({ id: "first" }), aFeedGame({ id: "second" })]
  expect(ids(vanished(both, listed, 2026))).toEqual([[], []])
})

test.each([
  ["an empty schedule", [], {}],
  ["a game that was played", [other], { status: "final" }],
  ["another season", [other], { season: 2025 }],
])("%s says nothing about what is stored", (_name, listed, over) => {
  expect(ids(vanished([stored({ id: "old", ...over })], listed, 2026))).toEqual([[], []])
})
