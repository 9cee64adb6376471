import { expect, test } from "vitest"
import { addMonths, isMonth, monthText, weeksOf } from "./month.ts"

test.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2027-01", -1, "2026-12"],
  ["2026-11", 14, "2028-01"],
  ["2026-11", 0, "2026-11"],
])("%s and %d is %s", (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected)
})

test.each(["2026-13", "2026-00", "2026-1", "26-11", "", 5, undefined, "2026-11-21", "1800-01"])(
  "%s is no month",
  (text) => {
    expect(isMonth(text)).toBe(false)
  },
)

test("a month is named in full", () => {
  expect(monthText("2026-11")).toBe("November 2026")
})

test("weeks run from Sunday to Saturday and hold every day of the month once", () => {
  const weeks = weeksOf("2026-11")
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([5, "2026-11-01", "2026-12-05"])
  expect(weeks.flat().filter((day) => day.startsWith("2026-11"))).toHaveLength(30)
})

test("February can be four weeks, a long month six", () => {
  expect(weeksOf("2026-02")).toHaveLength(4)
  expect(weeksOf("2026-08")).toHaveLength(6)
})
