import { describe, expect, test } from "vitest"
import type { Player } from "../../lib/types.ts"
import { direction, nextSort, rosterSort, sortPlayers } from "./roster-sort.ts"

function makePlayer(fullName: string, change: Partial<Player> = {}): Player {
  const [firstName = "", lastName = ""] = fullName.split(" ")
  return {
    playerId: fullName,
    teamId: "152",
    fullName,
    firstName,
    lastName,
    jersey: null,
    position: null,
    positionName: null,
    unit: null,
    year: null,
    yearName: null,
    heightInches: null,
    height: null,
    weightPounds: null,
    hometown: null,
    photoUrl: null,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    id: `football-${fullName}`,
    sport: "football",
    season: 2026,
    createdAt: "2026-11-01T00:00:00.000Z",
    updatedAt: "2026-11-01T00:00:00.000Z",
    ...change,
  }
}

const anna = makePlayer("Anna Young", { jersey: "2", heightInches: 74, year: "SR", unit: "Offense" })
const ben = makePlayer("Ben Adams", { jersey: "10", heightInches: 70, year: "FR", unit: "Defense" })
const cole = makePlayer("Cole Bell", { year: "R-SO", unit: "Offense" })
const names = (sort: Parameters<typeof sortPlayers>[1]) =>
  sortPlayers([cole, ben, anna], sort).map(({ fullName }) => fullName.split(" ")[0])

describe("the order of a roster", () => {
  test("is by number as a number, and players without one come last", () => {
    expect(names(null)).toEqual(["Anna", "Ben", "Cole"])
  })

  test("runs both ways, and unknown values stay last in both", () => {
    expect(names("height")).toEqual(["Ben", "Anna", "Cole"])
    expect(names("-height")).toEqual(["Anna", "Ben", "Cole"])
  })

  test("by name is by last name; by year is by class, redshirts with theirs", () => {
    expect(names("name")).toEqual(["Ben", "Cole", "Anna"])
    expect(names("year")).toEqual(["Ben", "Cole", "Anna"])
  })

  test("does not touch the list it was given", () => {
    const players = [cole, ben, anna]
    sortPlayers(players, "name")
    expect(players).toEqual([cole, ben, anna])
  })
})

test("a press turns the column that leads, and starts any other one upwards", () => {
  expect(nextSort(null, "number")).toBe("-number")
  expect(nextSort("-number", "number")).toBe("number")
  expect(nextSort("-number", "name")).toBe("name")
  expect([direction("-name", "name"), direction("-name", "number")]).toEqual(["descending", "none"])
})

test("an address may say anything, only sorts are taken from it", () => {
  expect([rosterSort("-height"), rosterSort("height"), rosterSort("salary"), rosterSort(7)]).toEqual([
    "-height",
    "height",
    null,
    null,
  ])
})
