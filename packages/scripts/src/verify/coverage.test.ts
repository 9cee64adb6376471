import { expect, test } from "vitest"
import { coverageSteps } from "./coverage.ts"

const file = (covered: number, total: number) => ({ lines: { total, covered, pct: 0 } })
const said = (summary: object) =>
  coverageSteps(JSON.stringify(summary)).map(({ name, failed }) => [name, failed])

test("core and functions are judged apart, each by the lines of its own files", () => {
  const summary = {
    total: file(1, 1000),
    "/hub/packages/core/src/a.ts": file(90, 100),
    "/hub/packages/core/src/b.ts": file(100, 100),
    "/hub/packages/functions/src/a.ts": file(899, 1000),
  }
  expect(said(summary)).toEqual([
    ["lines of core covered: 95.0 % of 90 %", 0],
    ["lines of functions covered: 89.9 % of 90 %", 1],
  ])
})

test.each([[null], ["{"], ["{}"]])("a summary of %s has failed for both", (text) => {
  expect(coverageSteps(text).map(({ failed }) => failed)).toEqual([1, 1])
})
