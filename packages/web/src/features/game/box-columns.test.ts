import { expect, test } from "vitest"
import { columnsOf } from "./box-columns.ts"

test("a basketball box score begins with minutes and points, and each column keeps its figures", () => {
  const labels = ["MIN", "FG", "3PT", "FT", "OREB", "DREB", "REB", "AST", "PTS"]
  const columns = columnsOf(labels)
  expect(columns.map(({ label }) => label)).toEqual([
    "MIN",
    "PTS",
    "REB",
    "AST",
    "FG",
    "3PT",
    "FT",
    "OREB",
    "DREB",
  ])
  expect(columns.every(({ label, at }) => labels[at] === label)).toBe(true)
})

test("other sports keep the feed's order", () => {
  expect(columnsOf(["AB", "R", "H"]).map(({ label }) => label)).toEqual(["AB", "R", "H"])
})
