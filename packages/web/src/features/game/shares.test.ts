import { expect, test } from "vitest"
import { amount, shares } from "./shares.ts"

test.each([
  ["388", 388],
  ["1,204", 1204],
  ["47.1%", 47.1],
  ["7-14", 0.5],
  ["9/12", 0.75],
  ["0-0", 0],
  ["33:30", 33.5],
  ["-12", -12],
  ["", null],
  ["N/A", null],
  ["3-17-1", null],
])("%j is %s to draw", (text, value) => {
  expect(amount(text)).toBe(value)
})

test("the larger bar is full", () => {
  expect(shares("291", "388")).toEqual({ away: 0.75, home: 1 })
  expect(shares("0", "0")).toEqual({ away: 0, home: 0 })
})

test("nothing is drawn for words or for yards lost", () => {
  expect([shares("N/A", "3"), shares("-12", "40")]).toEqual([null, null])
})
