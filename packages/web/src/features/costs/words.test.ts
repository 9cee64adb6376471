import { expect, test } from "vitest"
import { featureName, levelWords, shareOf, usd } from "./words.ts"

test.each([
  [0, "$0.0000"],
  [0.00004, "< $0.0001"],
  [0.0421, "$0.0421"],
  [4.5, "$4.50"],
])("%d dollars are said as %s", (dollars, said) => {
  expect(usd(dollars)).toBe(said)
})

test("a level says what it does to scores", () => {
  expect(levelWords(0, 10)).toBe("Everything is on.")
  expect(levelWords(2, 30)).toContain("every 30 seconds")
})

test("a share is never more than the whole, and of nothing it is nothing", () => {
  expect([shareOf(1, 4), shareOf(5, 4), shareOf(-1, 4), shareOf(1, 0)]).toEqual([0.25, 1, 0, 0])
})

test("a feature without a name of its own keeps the one it has", () => {
  expect([featureName("api"), featureName("new-one")]).toEqual(["API", "new-one"])
})
