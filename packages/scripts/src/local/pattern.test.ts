import { expect, test } from "vitest"
import { fits } from "./pattern.ts"

const event = { source: "hub.games", "detail-type": "game.final", detail: { gameId: "1" } }

test.each([
  [{ source: ["hub.games"] }, true],
  [{ source: ["hub.games"], "detail-type": ["game.live", "game.final"] }, true],
  [{ detail: { gameId: ["1"] } }, true],
  [{ source: ["hub.news"] }, false],
  [{ source: ["hub.games"], "detail-type": ["game.live"] }, false],
  [{ detail: { other: ["1"] } }, false],
  [{ detail: { gameId: { deeper: ["1"] } } }, false],
])("%j fits: %s", (pattern, expected) => {
  expect(fits(pattern, event)).toBe(expected)
})

test("a pattern that the local bus does not know is said so, and does not just never fit", () => {
  expect(() => fits({ source: [{ prefix: "hub." }] }, event)).toThrow("exact values only")
  expect(() => fits({ source: "hub.games" }, event)).toThrow("Not a pattern")
})
