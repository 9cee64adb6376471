import { expect, test } from "vitest"
import { forecastOf, restOf } from "./forecast.ts"

const at = (time: string) => Date.parse(`2026-11-21T${time}:00.000Z`)
const game = (time: string, over = {}) => ({
  startsAt: `2026-11-21T${time}:00.000Z`,
  timeTbd: false,
  status: "scheduled",
  ...over,
})
const hours = (from: number, to: number, dollars: number) =>
  Array.from({ length: to - from }, (_, n) => ({
    hour: `2026-11-21T${String(from + n).padStart(2, "0")}`,
    dollars,
  }))

test("without games the rest of the day costs what its hours have cost", () => {
  expect(forecastOf(hours(0, 13, 0.001), [], at("12:00"))).toBeCloseTo(0.013 + 12 * 0.001, 9)
})

test("a quiet morning before games is no quiet day", () => {
  const quiet = forecastOf(hours(0, 13, 0.0001), [], at("12:00"))
  const busy = forecastOf(hours(0, 13, 0.0001), [game("18:00"), game("18:00")], at("12:00"))
  expect(quiet).toBeLessThan(0.003)
  expect(busy).toBeGreaterThan(0.06)
})

test("hours with a game that were counted say what such an hour costs", () => {
  const counted = [...hours(0, 10, 0.0001), ...hours(10, 16, 0.02)]
  const games = [game("10:30"), game("18:30")]
  // 18 to 22 o'clock, five begun hours of the second game
  expect(restOf(counted, games, at("16:00"), at("23:00"))).toBeGreaterThan(4 * 0.015)
})

test.each(["cancelled", "postponed"])("a %s game is not expected to cost anything", (status) => {
  expect(forecastOf([], [game("18:00", { status })], at("12:00"))).toBe(forecastOf([], [], at("12:00")))
})

test("a game without a time is expected in the evening", () => {
  const tbd = forecastOf([], [game("05:00", { timeTbd: true })], at("12:00"))
  expect(tbd).toBeGreaterThan(forecastOf([], [], at("12:00")))
})

test("at the end of the day it is what was spent", () => {
  expect(forecastOf(hours(0, 24, 0.005), [], at("23:59"))).toBeCloseTo(0.12, 3)
})
