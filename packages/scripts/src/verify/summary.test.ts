import { expect, test } from "vitest"
import { hasFailed, judged, type Step, summary } from "./summary.ts"

const lint: Step = { name: "lint", passed: 1, failed: 0, skipped: 0, seconds: 3.14 }
const unit: Step = { name: "unit", passed: 120, failed: 2, skipped: 0, seconds: 10 }

test("the table lines up and ends with the totals", () => {
  expect(summary([lint, unit])).toBe(
    [
      "step  passed  failed  skipped  seconds",
      "────  ──────  ──────  ───────  ───────",
      "lint       1       0        0      3.1",
      "unit     120       2        0     10.0",
      "",
      "121 passed, 2 failed",
    ].join("\n"),
  )
})

test("skipped tests are said where there are any", () => {
  expect(summary([{ ...lint, skipped: 3 }])).toMatch(/\n1 passed, 0 failed, 3 skipped$/)
})

test("a step that ran no test has failed, also when all of its tests were skipped", () => {
  const nothing = { name: "e2e", passed: 0, failed: 0, skipped: 2, seconds: null }
  expect(judged(nothing)).toEqual({ ...nothing, name: "e2e (ran no test)", failed: 1 })
  expect(judged(lint)).toEqual(lint)
})

test("one failure anywhere fails the whole", () => {
  expect(hasFailed([lint])).toBe(false)
  expect(hasFailed([lint, unit])).toBe(true)
})
