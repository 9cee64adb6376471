import { expect, test } from "vitest"
import type { Player } from "../../lib/types.ts"
import { folded, ofPosition, positionsOf, rosterSearch, searchOf, viewOf } from "./roster-filter.ts"

function player(position: string | null, unit: string | null = null): Player {
  return {
    id: "football-1",
    playerId: "1",
    sport: "football",
    teamId: "152",
    season: 2026,
    fullName: "Pat Doe",
    firstName: null,
    lastName: null,
    jersey: null,
    position,
    positionName: null,
    unit,
    year: null,
    yearName: null,
    heightInches: null,
    height: null,
    weightPounds: null,
    hometown: null,
    photoUrl: null,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    createdAt: "2026-11-21T12:00:00.000Z",
    updatedAt: "2026-11-21T12:00:00.000Z",
  }
}

test("positions are counted unit by unit, players without one are not", () => {
  const players = [
    player("WR", "Offense"),
    player("CB", "Defense"),
    player("QB", "Offense"),
    player("WR", "Offense"),
    player(null),
  ]
  expect(positionsOf(players)).toEqual([
    { position: "QB", count: 1 },
    { position: "WR", count: 2 },
    { position: "CB", count: 1 },
  ])
})

test("a position that nobody plays shows the whole roster", () => {
  const players = [player("G"), player("F")]
  expect(ofPosition(players, "G")).toHaveLength(1)
  expect(ofPosition(players, "QB")).toHaveLength(2)
  expect(ofPosition(players, null)).toHaveLength(2)
})

test("a long roster folds, a short one does not, nor one that was unfolded", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index)
  expect(folded(rows(86), false)).toHaveLength(12)
  expect(folded(rows(18), false)).toHaveLength(18)
  expect(folded(rows(86), true)).toHaveLength(86)
})

test("a look at the roster is its address, and back", () => {
  const view = { sort: "-height", position: "OH/RS", isWhole: true } as const
  expect(viewOf(rosterSearch({ ...searchOf(view) }))).toEqual(view)
})

test.each([{ position: "<b>" }, { position: ["QB"] }, { sort: "shoe" }, { roster: "some" }, {}])(
  "an address with %j asks for nothing special",
  (search) => {
    expect(viewOf(rosterSearch(search))).toEqual({ sort: null, position: null, isWhole: false })
  },
)
