import { createHash } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { empty, sizeOf, union, withHash } from "./sketch.ts"

const hashOf = (text: string) => createHash("sha256").update(text).digest().subarray(0, 8)
const sketchOf = (names: readonly string[]) =>
  names.reduce((sketch, name) => withHash(sketch, hashOf(name)), empty)
const people = (count: number, prefix = "fan") => Array.from({ length: count }, (_, n) => `${prefix} ${n}`)

test("nobody is nobody, and one is one however often", () => {
  expect(sizeOf(empty)).toBe(0)
  expect(sizeOf(sketchOf(["ana", "ana", "ana"]))).toBe(1)
})

test.each([10, 100, 1_000, 10_000, 50_000])("%d people are counted right to 15 %%", (count) => {
  const error = Math.abs(sizeOf(sketchOf(people(count))) - count) / count
  expect(error).toBeLessThan(0.15)
})

test("two instances that saw the same people count them once", () => {
  const [morning, evening] = [people(300), people(300).slice(100)]
  expect(union([sketchOf(morning), sketchOf(evening)])).toBe(sketchOf(people(300)))
  expect(union([])).toBe(empty)
})

test("the order in which people come, and how often, leaves no trace", () => {
  const names = fc.array(fc.string({ maxLength: 6 }), { maxLength: 30 })
  fc.assert(
    fc.property(names, (some) => {
      expect(sketchOf([...some, ...some].toReversed())).toBe(sketchOf(some))
    }),
  )
})

test("a sketch is 512 characters, whoever is in it", () => {
  expect(sketchOf(people(5_000))).toMatch(/^[0-9a-x]{512}$/)
})
