import { describe, expect, test } from "vitest"
import { cadenceOf, type Level, type PlannedGame } from "./cadence.ts"

const now = Date.parse("2026-11-21T17:00:00.000Z")
const minutes = (n: number) => new Date(now + n * 60_000).toISOString()
const game = (over: Partial<PlannedGame>): PlannedGame => ({
  sport: "football",
  status: "scheduled",
  startsAt: minutes(0),
  timeTbd: false,
  gameDay: "2026-11-21",
  finalAt: null,
  ...over,
})

describe("how often a game's score is looked at", () => {
  test.each<[string, Partial<PlannedGame>, string, number | null]>([
    ["tomorrow", { startsAt: minutes(1440) }, "far", null],
    ["21 minutes before", { startsAt: minutes(21) }, "far", null],
    ["20 minutes before", { startsAt: minutes(20) }, "near", 60],
    ["a minute before", { startsAt: minutes(1) }, "live", 10],
    ["half an hour late", { startsAt: minutes(-29) }, "live", 10],
    ["later than that", { startsAt: minutes(-31) }, "near", 60],
    ["a day late", { startsAt: minutes(-1441) }, "over", null],
    ["today at a time nobody knows", { timeTbd: true }, "near", 60],
    ["under way", { status: "live", startsAt: minutes(-60) }, "live", 10],
    ["in a weather delay", { status: "delayed", startsAt: minutes(-60) }, "live", 10],
    ["live for ever", { status: "live", startsAt: minutes(-721) }, "over", null],
    ["suspended", { status: "suspended", startsAt: minutes(-600) }, "near", 60],
    ["just over", { status: "final", finalAt: minutes(-29) }, "just-final", 60],
    ["over for half an hour", { status: "final", finalAt: minutes(-30) }, "over", null],
    ["postponed", { status: "postponed" }, "over", null],
  ])("%s", (_name, over, phase, seconds) => {
    const every = seconds === null ? null : seconds * 1000
    expect(cadenceOf(game(over), now, 0)).toEqual({ phase, every })
  })

  test("less money is less often, and only while a game is live", () => {
    const levels: Level[] = [0, 1, 2, 3]
    const every = (over: Partial<PlannedGame>) =>
      levels.map((level) => cadenceOf(game(over), now, level).every)
    expect(every({ status: "live" })).toEqual([10_000, 10_000, 30_000, 60_000])
    expect(every({ startsAt: minutes(10) })).toEqual([60_000, 60_000, 60_000, 60_000])
  })
})
