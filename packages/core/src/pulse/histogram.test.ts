import fc from "fast-check"
import { expect, test } from "vitest"
import { bounds, placeOf, quantile } from "./histogram.ts"

function countsOf(durations: readonly number[]): number[] {
  return Array.from(
    { length: bounds.length + 1 },
    (_, place) => durations.filter((ms) => placeOf(ms) === place).length,
  )
}

test("of nothing there is no quantile", () => {
  expect(quantile(countsOf([]), 0.95)).toBeNull()
})

test("a bound belongs to the place below it", () => {
  expect([placeOf(0), placeOf(5), placeOf(5.1), placeOf(200), placeOf(9000)]).toEqual([0, 0, 1, 8, 14])
})

test("what is slower than the last bound is said to be that", () => {
  expect(quantile(countsOf([60_000]), 0.95)).toBe(5000)
})

test("a quantile lies in the same place as the exact one, whatever was measured", () => {
  const durations = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.95, 0.99), (some, q) => {
      const exact = some.toSorted((a, b) => a - b)[Math.ceil(q * some.length) - 1] ?? 0
      const place = placeOf(exact)
      const found = quantile(countsOf(some), q) ?? -1
      expect(found).toBeGreaterThanOrEqual(bounds[place - 1] ?? 0)
      expect(found).toBeLessThanOrEqual(bounds[place] ?? 5000)
    }),
  )
})

test("a higher share is never faster", () => {
  const counts = fc.array(fc.nat({ max: 50 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 })
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (some, q) => {
      expect(quantile(some, 1) ?? 0).toBeGreaterThanOrEqual(quantile(some, q) ?? 0)
    }),
  )
})
