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
  // Two games of 20 minutes before and three hours, at what such an hour was measured to cost.
  expect(busy - quiet).toBeCloseTo(2 * (10 / 3) * 0.006, 9)
})

test("hours with a game that were counted say what such an hour costs", () => {
  const counted = [...hours(0, 10, 0.0001), ...hours(10, 15, 0.0201)]
  const games = [game("10:20"), game("18:20")]
  expect(restOf(counted, games, at("15:00"), at("23:00"))).toBeCloseTo(8 * 0.0001 + (10 / 3) * 0.02, 6)
})

test("one dear hour, such as a seed, is no forecast", () => {
  const counted = [...hours(0, 1, 0.05), ...hours(1, 8, 0.0001)]
  expect(restOf(counted, [], at("08:00"), at("09:00"))).toBeCloseTo(0.0001, 9)
  expect(restOf(hours(0, 2, 0.05), [], at("02:00"), at("03:00"))).toBeLessThan(0.001)
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
