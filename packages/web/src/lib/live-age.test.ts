import { expect, test } from "vitest"
import { makeGame } from "../testing/game.ts"
import { asOfPushed } from "./live-age.ts"

const asked = "2026-11-28T20:00:00.000Z"
const pushed = "2026-11-28T20:00:30.000Z"
const [one, two] = [makeGame({ id: "1", status: "live" }), makeGame({ id: "2", status: "live" })]
const over = makeGame({ id: "3", status: "final" })

test.each([
  ["its only live game was told about", [one, over], { 1: pushed }, ["1"], pushed],
  ["another live game was not told about", [one, two], { 1: pushed }, ["1"], asked],
  [
    "both were, one before the other",
    [one, two],
    { 1: pushed, 2: "2026-11-28T20:00:20.000Z" },
    ["1"],
    "2026-11-28T20:00:20.000Z",
  ],
  ["its game has just ended", [over], { 3: pushed }, ["3"], pushed],
])("a page where %s", (_, games, heard, fresh, expected) => {
  expect(asOfPushed(asked, games, new Map(Object.entries(heard)), new Set(fresh))).toBe(expected)
})

test("a push that was on its way for long makes no page older", () => {
  const late = new Map([["1", "2026-11-28T19:59:00.000Z"]])
  expect(asOfPushed(asked, [one], late, new Set(["1"]))).toBe(asked)
})

test("a page that nobody dated is dated by the push", () => {
  expect(asOfPushed(null, [one], new Map([["1", pushed]]), new Set(["1"]))).toBe(pushed)
})
