import { expect, test } from "vitest"
import { lineOf, serverTiming } from "./timing.ts"

test("one call is singular, and writes are only named where there are some", () => {
  const capacity = { calls: 1, read: 0.5, write: 0, ms: 1.94 }
  expect(serverTiming(3.14, capacity)).toBe('total;dur=3.1, db;dur=1.9;desc="1 call", rru;desc="0.5"')
  expect(serverTiming(3.14, { ...capacity, calls: 2, write: 4 })).toBe(
    'total;dur=3.1, db;dur=1.9;desc="2 calls", rru;desc="0.5", wru;desc="4"',
  )
})

test.each([
  [200, 3, "info", "API_SUCCESS"],
  [304, 501, "warn", "API_SUCCESS"],
  [404, 3, "info", "API_ERROR"],
  [429, 900, "warn", "API_ERROR"],
  [503, 3, "error", "API_ERROR"],
])("%i after %i ms is logged as %s %s", (status, ms, level, label) => {
  expect(lineOf(status, ms)).toEqual({ level, label })
})
