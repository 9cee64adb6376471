import { expect, test } from "vitest"
import { actOf, acts } from "./keys.ts"

test("every key does one thing", () => {
  expect(new Set(acts.map(({ key }) => key)).size).toBe(acts.length)
  expect(acts.map(({ key }) => actOf(key))).toEqual(["down", "up", "choose", "approve", "reject", "undo"])
})

test("other keys are the browser's", () => {
  expect(["Enter", " ", "A", "J", "Tab"].map(actOf)).toEqual([null, null, null, null, null])
})
