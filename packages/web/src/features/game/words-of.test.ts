import { expect, test } from "vitest"
import { wordsOf } from "./words-of.ts"

test.each([
  ["passingYards", "Passing yards"],
  ["points", "Points"],
  ["3rd down efficiency", "3rd down efficiency"],
  ["fieldGoalsMade3", "Field goals made3"],
  ["", ""],
])("%j reads %j", (key, words) => {
  expect(wordsOf(key)).toBe(words)
})
