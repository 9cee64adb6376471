import { expect, test } from "vitest"
import { seasonOf, sportIds, sportOfEspn, sports } from "./info.ts"

test.each([
  ["football", "2026-11-21", 2026],
  ["football", "2027-01-01", 2026],
  ["mens-basketball", "2026-11-21", 2027],
  ["womens-basketball", "2027-03-30", 2027],
  ["baseball", "2027-02-15", 2027],
  ["volleyball", "2026-12-19", 2026],
] as const)("%s on %s is season %d", (sport, day, season) => {
  expect(seasonOf(sport, day)).toBe(season)
})

test("an ESPN path leads to one sport, and softball is filed under baseball", () => {
  expect(sportOfEspn("baseball/college-softball")).toBe("softball")
  expect(sportOfEspn("football/nfl")).toBeUndefined()
  expect(new Set(sportIds.map((id) => sports[id].espn)).size).toBe(sportIds.length)
})
