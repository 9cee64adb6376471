import { expect, test } from "vitest"
import { pauseOf } from "./batch.ts"

test("what a batch left is sent again after pauses that double, all of them below two and a half seconds", () => {
  expect([1, 2, 3, 4, 5].map((attempt) => pauseOf(attempt, 0.5))).toEqual([50, 100, 200, 400, 800])
  const longest = [1, 2, 3, 4, 5].reduce((sum, attempt) => sum + pauseOf(attempt, 1), 0)
  expect(longest).toBeLessThan(2_500)
})

test("no two writers wait equally long: a pause is anything between half and one and a half of its length", () => {
  expect([pauseOf(3, 0), pauseOf(3, 1)]).toEqual([100, 300])
})
