import fc from "fast-check"
import { expect, test } from "vitest"
import { waits } from "./stored.ts"
import { medianWait, waitOf } from "./wait.ts"

test.each([
  [0, "w1"],
  [1, "w1"],
  [1.01, "w2"],
  [45, "w90"],
  [2_880, "w2880"],
  [99_999, "w10080"],
])("a wait of %d minutes is counted as %s", (minutes, step) => {
  expect(waitOf(0, minutes * 60_000)).toBe(step)
})

test.each([
  [{}, null],
  [{ w5: 0 }, null],
  [{ w5: 1 }, 5],
  [{ w1: 1, w1440: 1 }, 1],
  [{ w1: 1, w20: 1, w1440: 1 }, 20],
  [{ w1: 3, w10080: 4 }, 10_080],
])("of %j half had ended within %s", (counted, median) => {
  expect(medianWait(counted)).toBe(median)
})

test("the median stated is the step of the real one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_080 }), { minLength: 1 }), (minutes) => {
      const steps = minutes.map((one) => waitOf(0, one * 60_000))
      const counted = Object.fromEntries(
        steps.map((step) => [step, steps.filter((other) => other === step).length]),
      )
      const real = minutes.toSorted((a, b) => a - b)[Math.ceil(minutes.length / 2) - 1] ?? 0
      expect(medianWait(counted)).toBe(new Map<string, number>(waits).get(waitOf(0, real * 60_000)))
    }),
  )
})
