import { describe, expect, test } from "vitest"
import { addDays, easternDay, easternMidnight, iso } from "./clock.ts"

test.each([
  ["2025-03-16T00:30:00.000Z", "2025-03-15", "a tip at 8:30 PM Eastern"],
  ["2026-11-21T04:59:59.000Z", "2026-11-20", "the last second of a winter day"],
  ["2026-11-21T05:00:00.000Z", "2026-11-21", "midnight in winter"],
  ["2026-07-04T04:00:00.000Z", "2026-07-04", "midnight in summer"],
])("%s is %s: %s", (instant, day) => {
  expect(easternDay(instant)).toBe(day)
})

describe("an Eastern day begins", () => {
  test.each([
    ["2026-11-21", "2026-11-21T05:00:00.000Z"],
    ["2026-07-04", "2026-07-04T04:00:00.000Z"],
    ["2026-03-08", "2026-03-08T05:00:00.000Z"],
    ["2026-03-09", "2026-03-09T04:00:00.000Z"],
    ["2026-11-01", "2026-11-01T04:00:00.000Z"],
    ["2026-11-02", "2026-11-02T05:00:00.000Z"],
  ])("%s at %s", (day, instant) => {
    expect(easternMidnight(day)).toBe(instant)
  })
})

test("days are counted over month, year and leap day", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29")
})

test("milliseconds become UTC ISO text", () => {
  expect(iso(0)).toBe("1970-01-01T00:00:00.000Z")
})
