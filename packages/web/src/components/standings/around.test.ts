import { expect, test } from "vitest"
import type { Standing } from "../../lib/types.ts"
import { around } from "./around.ts"

const row = (position: number, teamId: string, group = "ACC"): Standing => ({
  group,
  position,
  teamId,
  name: teamId,
  abbreviation: null,
  logoUrl: null,
  conferenceWins: null,
  conferenceLosses: null,
  wins: null,
  losses: null,
  ties: null,
  streak: null,
  gamesBehind: null,
  pointsFor: null,
  pointsAgainst: null,
  source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
  sport: "football",
  season: 2026,
  updatedAt: "2026-11-21T12:00:00.000Z",
})
const table = ["g", "f", "e", "d", "c", "b", "a"].map((id, index) => row(7 - index, id))
const ids = (ourId: string) =>
  around(table, ourId, 5)
    .map(({ teamId }) => teamId)
    .join("")

test("our place in the middle, and always as many rows at the ends", () => {
  expect([ids("d"), ids("a"), ids("g")]).toEqual(["bcdef", "abcde", "cdefg"])
})

test("only our own group", () => {
  const both = [...table, row(1, "x", "SEC"), row(2, "y", "SEC")]
  expect(around(both, "x", 5).map(({ teamId }) => teamId)).toEqual(["x", "y"])
})

test("nothing where we are not listed", () => {
  expect(around(table, "152", 5)).toEqual([])
})
