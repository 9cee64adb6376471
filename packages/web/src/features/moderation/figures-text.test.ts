import { expect, test } from "vitest"
import { figuresText, waitingText } from "./figures-text.ts"

const none = { days: 30, automatic: 0, approved: 0, rejected: 0, reports: 0, medianWaitMinutes: null }

test.each([
  ["nobody wrote", none, "Nobody has commented in the last 30 days."],
  [
    "nothing waited",
    { ...none, automatic: 4 },
    "4 appeared at once; moderators let 0 through and rejected 0. Readers reported 0 times.",
  ],
  [
    "some waited minutes",
    { days: 30, automatic: 4, approved: 2, rejected: 1, reports: 1, medianWaitMinutes: 12.4 },
    "4 appeared at once; moderators let 2 through and rejected 1. Half of those that waited were decided on within 12 minutes. Readers reported 1 time.",
  ],
  [
    "nobody waited long",
    { ...none, approved: 2, medianWaitMinutes: 1.2 },
    "0 appeared at once; moderators let 2 through and rejected 0. Half of those that waited were decided on within a minute. Readers reported 0 times.",
  ],
  [
    "some waited hours",
    { ...none, approved: 1, medianWaitMinutes: 240 },
    "0 appeared at once; moderators let 1 through and rejected 0. Half of those that waited were decided on within 4 hours. Readers reported 0 times.",
  ],
])("the public figures when %s", (_when, figures, text) => {
  expect(figuresText(figures)).toBe(text)
})

test("the queue says how many wait and for how long", () => {
  const now = Date.parse("2026-11-21T18:00:00Z")
  const [old, young] = [{ waitingSince: "2026-11-21T14:00:00Z" }, { waitingSince: "2026-11-21T17:00:00Z" }]
  expect(waitingText([], false, now)).toBe("")
  expect(waitingText([old], false, now)).toBe("One waits, for 4 h.")
  expect(waitingText([old, young], false, now)).toBe("2 wait, the longest for 4 h.")
  expect(waitingText([old, young], true, now)).toBe("More than 2 wait, the longest for 4 h.")
})
