import { expect, test } from "vitest"
import { gameStatuses } from "./info.ts"
import { advance, isOver, isUnderWay } from "./status.ts"

test.each([
  ["scheduled", "live", "live"],
  ["scheduled", "postponed", "postponed"],
  ["live", "final", "final"],
  ["live", "delayed", "delayed"],
  ["live", "scheduled", "live"],
  ["delayed", "live", "live"],
  ["delayed", "scheduled", "delayed"],
  ["suspended", "live", "live"],
  ["suspended", "scheduled", "suspended"],
  ["postponed", "scheduled", "scheduled"],
  ["cancelled", "scheduled", "scheduled"],
  ["final", "live", "final"],
  ["final", "scheduled", "final"],
  ["final", "postponed", "final"],
  ["final", "forfeit", "forfeit"],
] as const)("%s, then the feed says %s: %s", (stored, next, expected) => {
  expect(advance(stored, next)).toBe(expected)
})

test("a final game leaves that state only for a forfeit", () => {
  const reachable = gameStatuses.filter((next) => advance("final", next) !== "final")
  expect(reachable).toEqual(["forfeit"])
})

test("every state stays when the feed repeats it", () => {
  for (const status of gameStatuses) expect(advance(status, status)).toBe(status)
})

test("over and under way never hold together", () => {
  for (const status of gameStatuses) expect(isOver(status) && isUnderWay(status)).toBe(false)
})
