import { expect, test } from "vitest"
import { groundFor } from "./team-ground.ts"

test.each([
  ["cc0000", "#cc0000", "#ffffff"],
  ["013088", "#013088", "#ffffff"],
  ["ffffff", "#ffffff", "#000000"],
  ["ceb888", "#ceb888", "#000000"],
  ["7bafd4", "#7bafd4", "#000000"],
  ["f66733", "#f66733", "#000000"],
])("%s stays as it is under %s ink", (team, background, color) => {
  expect(groundFor(team)).toEqual({ background, color })
})

test("a red that white is just not readable on becomes a shade darker, not black-lettered", () => {
  expect(groundFor("ef1216")).toEqual({ background: "#e71115", color: "#ffffff" })
})
