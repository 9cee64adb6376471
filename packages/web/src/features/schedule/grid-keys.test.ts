import { expect, test } from "vitest"
import { dayAfterKey } from "./grid-keys.ts"

test.each([
  ["ArrowRight", "2026-11-30", "2026-12-01"],
  ["ArrowLeft", "2026-11-01", "2026-10-31"],
  ["ArrowDown", "2026-11-21", "2026-11-28"],
  ["ArrowUp", "2026-11-03", "2026-10-27"],
  ["Home", "2026-11-21", "2026-11-15"],
  ["End", "2026-11-15", "2026-11-21"],
  ["PageDown", "2026-10-31", "2026-11-30"],
  ["PageUp", "2026-03-31", "2026-02-28"],
  ["PageUp", "2027-01-15", "2026-12-15"],
])("%s leads from %s to %s", (key, from, to) => {
  expect(dayAfterKey(from, key)).toBe(to)
})

test("other keys are the browser's", () => {
  expect(["Tab", "Enter", "a", "constructor"].map((key) => dayAfterKey("2026-11-21", key))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
