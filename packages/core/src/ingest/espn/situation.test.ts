import { expect, test } from "vitest"
import { anEvent, aStatus } from "../../testing/espn.ts"
import { gameFrom } from "../../testing/parse.ts"

const situationOf = (situation: unknown, league?: string, status = {}) =>
  gameFrom(
    anEvent({ competition: { situation, status: aStatus("STATUS_IN_PROGRESS", { period: 3, ...status }) } }),
    league,
  ).situation

test("football: down, distance, ball and timeouts", () => {
  const situation = {
    $ref: "http://sports.core.api.espn.pvt/x",
    down: 2,
    distance: 10,
    downDistanceText: "2nd & 10 at BAY 48",
    possessionText: "BAY 48",
    possession: "239",
    isRedZone: false,
    homeTimeouts: 3,
    awayTimeouts: 2,
    lastPlay: { text: "Timeout" },
  }
  const { $ref: _ref, ...facts } = situation
  expect(situationOf(situation)).toEqual({ ...facts, lastPlay: "Timeout" })
})

test("between plays down and distance are -1, which is no down", () => {
  const found = situationOf({ down: -1, distance: -1, isRedZone: true })
  expect(found).toEqual({ isRedZone: true })
})

test("baseball: count, outs and bases", () => {
  const situation = { balls: 3, strikes: 2, outs: 1, onFirst: true, onSecond: false, onThird: false }
  expect(situationOf(situation, "baseball/college-baseball", { shortDetail: "Top 9th" })).toEqual({
    ...situation,
    inningHalf: "top",
  })
})

test.each([
  ["Top 9th", "top"],
  ["Mid 4th", "mid"],
  ["Middle 4th", "mid"],
  ["Bot 3rd", "bottom"],
  ["Bottom 3rd", "bottom"],
  ["End 3rd", "end"],
  ["Warmup", undefined],
])("the half of %s is %s", (shortDetail, expected) => {
  expect(situationOf({ outs: 1 }, "baseball/college-softball", { shortDetail })?.inningHalf).toBe(expected)
})

test.each([
  ["volleyball's empty one", {}],
  ["none", undefined],
  ["only a reference", { $ref: "http://x.pvt" }],
])("%s is null", (_what, situation) => {
  expect(situationOf(situation)).toBeNull()
})

test("a game that is not under way has none", () => {
  const event = anEvent({ competition: { situation: { down: 1 }, status: aStatus("STATUS_FINAL") } })
  expect(gameFrom(event).situation).toBeNull()
})
