import { expect, test } from "vitest"
import { inkOn } from "./ink-on.ts"

test.each([
  ["cc0000", "#ffffff"],
  ["ef1216", "#ffffff"],
  ["f66733", "#000000"],
  ["000000", "#ffffff"],
  ["ffffff", "#000000"],
  ["ceb888", "#000000"],
  ["7bafd4", "#000000"],
  ["013088", "#ffffff"],
])("on %s one reads %s", (ground, ink) => {
  expect(inkOn(ground)).toBe(ink)
})
