import { expect, test } from "vitest"
import { aFeedGame, aSide } from "../testing/games.ts"
import type { FeedGame } from "./info.ts"
import { mayWait, PAUSE, withClock } from "./pause.ts"
import { reconcile } from "./reconcile.ts"

const at = (ms: number) => new Date(Date.parse("2026-11-21T18:00:00.000Z") + ms).toISOString()
const live = aFeedGame({
  status: "live",
  period: 2,
  clock: "4:12",
  statusDetail: "4:12 - 2nd",
  situation: { down: 3, distance: 4, lastPlay: "Pass complete for 11 yards" },
})
const before = reconcile(undefined, live, "152", at(0)).game

function waits(over: Partial<FeedGame>, after: number): boolean {
  return mayWait(before, reconcile(before, { ...live, ...over }, "152", at(after)).game, at(after))
}

test("a clock, its words and the play's text wait for the next look but one", () => {
  const ticked = {
    clock: "4:02",
    statusDetail: "4:02 - 2nd",
    situation: { ...live.situation, lastPlay: "Run" },
  }
  expect([10_000, PAUSE - 1, PAUSE, 20_000].map((ms) => waits(ticked, ms))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test.each<[string, Partial<FeedGame>]>([
  ["a score", { home: aSide({ score: 7 }) }],
  ["a period", { period: 3 }],
  ["a state", { status: "delayed" }],
  ["a down", { situation: { ...live.situation, down: 4 } }],
])("%s waits for nothing", (_what, over) => {
  expect(waits({ clock: "4:02", ...over }, 10_000)).toBe(false)
})

test("a clock heard since tells old answers, unless another period has begun", () => {
  const clocks = { [live.id]: { period: "2", clock: "3:51" } }
  expect(withClock(before, clocks).clock).toBe("3:51")
  expect(withClock({ ...before, period: 3 }, clocks).clock).toBe("4:12")
  expect(withClock(before, {}).clock).toBe("4:12")
})
