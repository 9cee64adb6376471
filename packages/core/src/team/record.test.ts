import { expect, test } from "vitest"
import { fullestRecord } from "./record.ts"

test.each([
  [["7-4", "6-2"], "7-4"],
  [["1-0", "7-4"], "7-4"],
  [["7-4", "4-7"], "7-4"],
  [[null, "6-2-1"], "6-2-1"],
  [[undefined, null], null],
  [[], null],
])("of %j the fullest is %s", (records, expected) => {
  expect(fullestRecord(records)).toBe(expected)
})
