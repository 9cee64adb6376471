import { expect, test } from "vitest"
import { aFeedGame, aSide } from "../testing/games.ts"
import type { FeedGame } from "./info.ts"
import { reconcile } from "./reconcile.ts"

const now = "2026-11-20T20:00:00.000Z"
const first = reconcile(undefined, aFeedGame(), "152", now)
const afterwards = (over: Partial<FeedGame>) =>
  reconcile(first.game, aFeedGame(over), "152", now).game.revision

test("a game begins at 0, also one that was stored before revisions were counted", () => {
  const { revision: _, ...old } = first.game
  expect(first.game.revision).toBe(0)
  expect(reconcile(old, aFeedGame(), "152", now).game.revision).toBe(0)
  expect(reconcile(old, aFeedGame({ venue: "PNC Arena" }), "152", now).game.revision).toBe(1)
})

test.each<[string, Partial<FeedGame>]>([
  ["start", { startsAt: "2026-11-21T20:30:00.000Z" }],
  ["day", { gameDay: "2026-11-22", startsAt: "2026-11-22T17:00:00.000Z" }],
  ["certainty about its time", { timeTbd: true }],
  ["place", { venue: "Bank of America Stadium" }],
  ["state", { status: "postponed" }],
  ["opponent", { away: aSide({ teamId: "153", name: "North Carolina Tar Heels" }) }],
])("another %s is another revision", (_what, over) => {
  expect(afterwards(over)).toBe(1)
})

test.each<[string, Partial<FeedGame>]>([
  ["nothing", {}],
  ["a score", { home: aSide({ score: 7 }) }],
  ["a rank", { home: aSide({ rank: 7 }) }],
  ["a channel", { broadcasts: [{ name: "ESPN", kind: "tv", market: "national" }] }],
])("%s is none", (_what, over) => {
  expect(afterwards(over)).toBe(0)
})

test("a revision that is counted for the first time is no reason to write a game again", () => {
  const { revision: _, ...old } = first.game
  expect(reconcile(old, aFeedGame(), "152", now).hash).toBe(first.hash)
})
