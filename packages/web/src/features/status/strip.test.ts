import { describe, expect, test } from "vitest"
import type { SourceStatus } from "../../lib/types.ts"
import { stateWord, stripOf, stripText } from "./strip.ts"

const now = Date.parse("2026-11-21T18:20:00.000Z")
const source = (change: Partial<SourceStatus> = {}): SourceStatus => ({
  sport: "football",
  kind: "schedule",
  source: "ESPN",
  checkedAt: "2026-11-21T17:00:00.000Z",
  attemptedAt: "2026-11-21T17:00:00.000Z",
  stale: false,
  reason: null,
  pages: [],
  hours: [],
  lastFailure: null,
  nextAt: "2026-11-21T20:00:00.000Z",
  breaker: "closed",
  ...change,
})

describe("the strip", () => {
  const slots = stripOf([{ hour: "2026-11-21T17", ok: 3, failed: 1 }], now)

  test("has 24 hours and ends with this one", () => {
    expect([slots.length, slots[0]?.hour, slots.at(-1)?.hour]).toEqual([24, "2026-11-20T19", "2026-11-21T18"])
    expect(slots.at(-2)).toEqual({ hour: "2026-11-21T17", ok: 3, failed: 1 })
  })

  test("says the same in words", () => {
    expect(stripText(slots)).toBe("4 runs in 24 hours, 1 failed")
    expect(stripText(stripOf([], now))).toBe("No run in 24 hours")
    expect(stripText(stripOf([{ hour: "2026-11-21T18", ok: 1, failed: 0 }], now))).toBe(
      "1 run in 24 hours, none failed",
    )
  })

  test("an hour older than a day is not shown", () => {
    expect(stripText(stripOf([{ hour: "2026-11-20T18", ok: 5, failed: 5 }], now))).toBe("No run in 24 hours")
  })
})

test.each([
  [{}, "Answering"],
  [{ stale: true }, "Silent"],
  [{ stale: true, breaker: "open" }, "Left alone"],
  [{ nextAt: "2026-11-21T18:00:00.000Z" }, "Overdue"],
  [{ nextAt: "2026-11-21T18:15:00.000Z" }, "Answering"],
  [{ nextAt: null }, "Answering"],
] as const)("%o is %s", (change, word) => {
  expect(stateWord(source(change), now).word).toBe(word)
})
