import { expect, test } from "vitest"
import { seasonTotal } from "./total.ts"

test.each([
  ["YDS", ["285", "-4", "0"], "281"],
  ["C/ATT", ["20/29", "10/20"], "30/49"],
  ["FG", ["5-9", "0-3"], "5-12"],
  ["IP", ["5.2", "0.2", "3"], "9.1"],
  ["SACKS", ["1", "0.5"], "1.5"],
  ["LONG", ["45", "80", "7"], "80"],
  ["LONG", ["-3", "-1"], "-1"],
])("a season of %s is %s → %s", (label, values, total) => {
  expect(seasonTotal(label, values)).toBe(total)
})

test.each([
  ["AVG", ["9.8", "5.8"]],
  ["ERA", ["3", "4"]],
  ["QBR", ["88"]],
  ["TD", ["--", ""]],
  ["YDS", []],
])("%s of %s has no sum", (label, values) => {
  expect(seasonTotal(label, values)).toBeUndefined()
})

test("a game without a value does not spoil the others", () => {
  expect(seasonTotal("TD", ["2", "--", "1"])).toBe("3")
})
