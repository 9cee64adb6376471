import { describe, expect, test } from "vitest"
import type { SourceStatus } from "../../lib/types.ts"
import { stateWord, stretchesOf, stripOf, stripText } from "./strip.ts"

const now = Date.parse("2026-11-21T18:20:00.000Z")
/** Looks by how many hours ago they were. */
const day = (ok: Record<number, number>, failed: Record<number, number> = {}, until = "2026-11-21T18") => {
  const counts = (of: Record<number, number>) =>
    Array.from({ length: 24 }, (_none, slot) => of[23 - slot] ?? 0)
  return { until, ok: counts(ok), failed: counts(failed) }
}
const source = (change: Partial<SourceStatus> = {}): SourceStatus => ({
  sport: "football",
  kind: "schedule",
  source: "ESPN",
  checkedAt: "2026-11-21T17:00:00.000Z",
  attemptedAt: "2026-11-21T17:00:00.000Z",
  stale: false,
  reason: null,
  pages: 0,
  hours: day({}),
  lastFailure: null,
  nextAt: "2026-11-21T20:00:00.000Z",
  breaker: "closed",
  ...change,
})

describe("the strip", () => {
  const slots = stripOf(day({ 1: 3 }, { 1: 1 }), now)

  test("has 24 hours and ends with this one", () => {
    expect(slots).toHaveLength(24)
    expect(slots.at(-2)).toEqual({ ok: 3, failed: 1 })
  })

  test("moves on while the page stays open", () => {
    expect(stripOf(day({ 0: 3 }, {}, "2026-11-21T16"), now).at(-3)).toEqual({ ok: 3, failed: 0 })
    expect(stripText(stripOf(day({ 23: 5 }, {}, "2026-11-21T17"), now))).toBe("No run in 24 hours")
  })

  test("is drawn in stretches of hours", () => {
    const drawn = stretchesOf(stripOf(day({ 0: 1, 1: 1, 5: 2 }), now), ({ ok }) => ok > 0)
    expect(drawn).toEqual([
      { from: 18, hours: 1 },
      { from: 22, hours: 2 },
    ])
  })

  test("says the same in words", () => {
    expect(stripText(slots)).toBe("4 runs in 24 hours, 1 failed")
    expect(stripText(stripOf(day({}), now))).toBe("No run in 24 hours")
    expect(stripText(stripOf(day({ 0: 1 }), now))).toBe("1 run in 24 hours, none failed")
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
