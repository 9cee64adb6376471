import { expect, test } from "vitest"
import { ageText, countdownText } from "./span.ts"

test.each([
  [-5_000, "0 s"],
  [12_900, "12 s"],
  [60_000, "1 min"],
  [3_599_000, "59 min"],
  [7_200_000, "2 h"],
  [47 * 3600_000, "47 h"],
  [3 * 86_400_000, "3 d"],
])("an age of %i ms reads %s", (ms, text) => {
  expect(ageText(ms)).toBe(text)
})

test.each([
  [-1, "0:00"],
  [65_000, "1:05"],
  [3_600_000, "1 h 0 min"],
  [15_120_000, "4 h 12 min"],
  [187_200_000, "2 d 4 h"],
])("%i ms left reads %s", (ms, text) => {
  expect(countdownText(ms)).toBe(text)
})
