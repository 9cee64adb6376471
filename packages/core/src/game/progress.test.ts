import { describe, expect, test } from "vitest"
import { aFeedGame, aSide } from "../testing/games.ts"
import type { FeedGame } from "./info.ts"
import { isBehind } from "./progress.ts"

const now = "2026-11-21T18:00:00.000Z"
const ago = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString()
const at = (period: number | null, clock: string | null, home: number, over: Partial<FeedGame> = {}) =>
  aFeedGame({ status: "live", period, clock, home: aSide({ score: home }), ...over })
const stored = (game: FeedGame, seconds = 10) => ({ ...game, updatedAt: ago(seconds) })

describe("an answer is older than what is stored", () => {
  test.each<[string, FeedGame, FeedGame, boolean]>([
    ["with an earlier clock and a lower score", at(2, "4:12", 14), at(2, "4:30", 7), true],
    ["with an earlier clock and the same score", at(2, "4:12", 14), at(2, "4:30", 14), true],
    ["in an earlier period", at(3, "15:00", 14), at(2, "0:04", 14), true],
    ["not with a later clock", at(2, "4:12", 14), at(2, "4:02", 14), false],
    ["not when a score is taken back while the clock stands", at(2, "4:12", 14), at(2, "4:12", 7), false],
    ["not when somebody scored, whatever the clock", at(2, "0:00", 14), at(2, "0:02", 17), false],
    ["not by a tenth of a second that ran off", at(4, "0:09.8", 60), at(4, "9.7", 60), false],
    [
      "where a soccer clock runs upwards",
      at(1, "31'", 1, { sport: "mens-soccer" }),
      at(1, "30'", 0, { sport: "mens-soccer" }),
      true,
    ],
    [
      "not where it went on",
      at(2, "90'+2'", 1, { sport: "womens-soccer" }),
      at(2, "90'+4'", 1, { sport: "womens-soccer" }),
      false,
    ],
    [
      "in an earlier inning",
      at(5, null, 3, { sport: "baseball" }),
      at(4, null, 2, { sport: "baseball" }),
      true,
    ],
    ["not without a clock in the same inning", at(5, null, 3), at(5, null, 2), false],
    ["not without a period", at(2, "4:12", 14), at(null, null, 14), false],
    ["not where it has not begun", aFeedGame(), at(1, "15:00", 0), false],
  ])("%s", (_name, known, said, expected) => {
    expect(isBehind(stored(known), said, now)).toBe(expected)
  })

  test("but a source that keeps to it for two minutes is believed", () => {
    const jumped = at(2, "2:00", 14)
    expect(isBehind(stored(jumped, 119), at(2, "7:50", 14), now)).toBe(true)
    expect(isBehind(stored(jumped, 121), at(2, "7:50", 14), now)).toBe(false)
  })
})
