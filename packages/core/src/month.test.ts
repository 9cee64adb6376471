import { expect, test } from "vitest"
import { isMonth, monthEnd, monthOf } from "./month.ts"

test.each([
  ["2026-11", "2026-11-30"],
  ["2026-12", "2026-12-31"],
  ["2027-02", "2027-02-28"],
  ["2028-02", "2028-02-29"],
])("%s ends on %s", (month, day) => {
  expect(monthEnd(month)).toBe(day)
  expect(monthOf(day)).toBe(month)
})

test.each(["2026-13", "2026-00", "2026-1", "2026-11-21", "november", "", "1899-12", "2100-01"])(
  "%s is no month",
  (text) => {
    expect(isMonth(text)).toBe(false)
  },
)
