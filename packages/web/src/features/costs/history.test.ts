import { expect, test } from "vitest"
import { ceilingOf, drawnDays, historyText, levelsText } from "./history.ts"

const day = (of: number, over = {}) => ({
  day: `2026-11-${of}`,
  counted: 0.05,
  billed: null,
  minutes: [1440, 0, 0, 0],
  isDemo: false,
  ...over,
})

test("a day is drawn by its bill where that is known, and by the highest level that lasted", () => {
  const days = [day(10, { billed: 0.07, minutes: [1000, 400, 40, 0] }), day(11, { minutes: null })]
  expect(drawnDays(days)).toEqual([
    { day: "2026-11-10", dollars: 0.07, isBilled: true, level: 2, isDemo: false },
    { day: "2026-11-11", dollars: 0.05, isBilled: false, level: null, isDemo: false },
  ])
})

test("the drawing says in words what it shows", () => {
  const days = drawnDays([day(10), day(11, { counted: 0.2, minutes: [1000, 0, 0, 440] })])
  expect(historyText(days, 0.16)).toBe(
    "2 days, the dearest 2026-11-11 with $0.2000. 1 day above a day’s money. On 1 day the hub saved.",
  )
  expect(historyText(drawnDays([day(10)]), 0.16)).toContain("None was above a day’s money.")
  expect(historyText([], 0.16)).toBe("No day was counted yet.")
})

test("a day's budget is always in the drawing", () => {
  expect(ceilingOf(drawnDays([day(10)]), 0.16)).toBeCloseTo(0.192, 9)
  expect(ceilingOf(drawnDays([day(10, { counted: 1 })]), 0.16)).toBe(1)
})

test.each([
  [null, "not known"],
  [[1440, 0, 0, 0], "0"],
  [[1300, 0, 20, 120], "2 for 20 min, 3 for 2 h"],
])("%j minutes are said as %s", (minutes, said) => {
  expect(levelsText(minutes)).toBe(said)
})
