import { expect, test } from "vitest"
import { driftText, featureName, heldText, levelWords, shareOf, usd, visitText } from "./words.ts"

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

test.each([
  [{ counted: 1.04, billed: 1, isCounted: true }, "+4 %"],
  [{ counted: 0.96, billed: 1, isCounted: true }, "−4 %"],
  [{ counted: 0, billed: 0.5, isCounted: true }, "−$0.5000"],
  [{ counted: 0, billed: 0, isCounted: true }, "0 %"],
  [{ counted: 0, billed: 0.5, isCounted: false }, "not counted"],
])("%j is off by %s", (one, said) => {
  expect(driftText({ service: "AWS Lambda", ...one })).toBe(said)
})

test("what an admin holds is said with its end, what a visit costs with how many there were", () => {
  const held = { level: 1, until: "2026-11-21T18:30:00.000Z" } as const
  expect(heldText(held, { zone: "America/New_York" })).toBe("Held at level 1 by hand until 1:30 PM")
  expect(visitText({ dollars: 0.000123, visits: 12_345, days: 30 })).toBe(
    "A visit costs 0.012 cents: 12,345 visits in 30 days.",
  )
})
