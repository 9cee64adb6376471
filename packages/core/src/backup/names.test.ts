import { expect, test } from "vitest"
import { nameAt, unfinished } from "./names.ts"

const now = Date.parse("2026-11-21T08:10:00.000Z")

test("a backup is named by the time it is begun", () => {
  expect(nameAt(now)).toBe("2026-11-21T08-10-00Z")
})

test("what was killed today is gone on with; what is complete, or of another day, is not", () => {
  const half = { name: "2026-11-21T07-00-00Z", isComplete: false }
  expect(unfinished([half], now)).toBe(half.name)
  expect(unfinished([half, { name: "2026-11-21T07-30-00Z", isComplete: true }], now)).toBeUndefined()
  expect(unfinished([{ ...half, name: "2026-11-20T08-09-59Z" }], now)).toBeUndefined()
  expect(unfinished([], now)).toBeUndefined()
})
