import { expect, test } from "vitest"
import { rowsOf, summaryText } from "./words.ts"

test("rows are the most frequent first, under the names people know", () => {
  expect(rowsOf({ game: 2, home: 9, brandnew: 2 }).map(({ name, count }) => [name, count])).toEqual([
    ["Front page", 9],
    ["brandnew", 2],
    ["Games", 2],
  ])
})

test("a search is a page, and from one a visit", () => {
  expect(rowsOf({ search: 1 }).map(({ name }) => name)).toEqual(["Search"])
  expect(rowsOf({ search: 1 }, "from ").map(({ name }) => name)).toEqual(["From a search"])
})

test.each([
  [{ visits: 0, views: 0, visitors: 0, isSampled: false }, "Nothing was counted yet."],
  [
    { visits: 1, views: 1, visitors: 1, isSampled: false },
    "1 visit to 1 page in 30 days, by about 1 browser a day added up.",
  ],
  [
    { visits: 12_000, views: 48_000, visitors: 900, isSampled: true },
    "12,000 visits to 48,000 pages in 30 days, by at least 900 browsers a day added up.",
  ],
])("%o is said as %s", (counted, text) => {
  expect(summaryText(counted)).toBe(text)
})
