import { expect, test } from "vitest"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"

const team = { id: "152", displayName: "NC State Wolfpack" }
const player = {
  id: "4431890",
  firstName: "Casey",
  lastName: "Rivers",
  fullName: "Casey Rivers",
  displayName: "Casey Rivers",
  jersey: "0",
  height: 81.0,
  displayHeight: "6' 9\"",
  weight: 230,
  position: { abbreviation: "F", displayName: "Forward" },
  experience: { years: 4, displayValue: "Senior", abbreviation: "SR" },
  birthPlace: { city: "Raleigh", state: "NC", country: "USA", displayText: "Raleigh, NC" },
  headshot: { href: "https://img.example/4431890.png" },
}
const read = (over: object) => fromEspn("roster", { athletes: [player], team, ...over })

test("basketball is flat", () => {
  expect(read({})).toEqual({
    records: [
      {
        playerId: "4431890",
        teamId: "152",
        fullName: "Casey Rivers",
        firstName: "Casey",
        lastName: "Rivers",
        jersey: "0",
        position: "F",
        positionName: "Forward",
        unit: null,
        year: "SR",
        yearName: "Senior",
        heightInches: 81,
        height: "6' 9\"",
        weightPounds: 230,
        hometown: "Raleigh, NC",
        photoUrl: "https://img.example/4431890.png",
        source: { name: "ESPN", fetchedAt },
      },
    ],
    rejected: [],
    details: { coach: null },
  })
})

test("football is grouped by unit, some of them empty", () => {
  const athletes = [
    { position: "offense", items: [player] },
    { position: "specialTeam", items: [{ ...player, id: "2" }] },
    { position: "practiceSquad", items: [] },
  ]
  expect(read({ athletes }).records.map((one) => [one.playerId, one.unit])).toEqual([
    ["4431890", "Offense"],
    ["2", "Special team"],
  ])
})

test("a player listed in two units is one player", () => {
  const athletes = ["offense", "injuredReserveOrOut"].map((position) => ({ position, items: [player] }))
  expect(read({ athletes }).records.map((one) => one.unit)).toEqual(["Offense"])
})

test("all but id and name may be missing: weight of women, jersey, headshot, birthplace", () => {
  const [bare] = read({ athletes: [{ id: 7, fullName: "N. N." }] }).records
  expect(bare).toMatchObject({
    playerId: "7",
    fullName: "N. N.",
    weightPounds: null,
    jersey: null,
    hometown: null,
  })
})

test.each([
  [{ city: "Raleigh", state: "NC" }, "Raleigh, NC"],
  [{ city: "Lagos", country: "Nigeria" }, "Lagos, Nigeria"],
  [{ country: "Nigeria" }, "Nigeria"],
  [{}, null],
])("born in %o is %s", (birthPlace, hometown) => {
  expect(read({ athletes: [{ ...player, birthPlace }] }).records[0]?.hometown).toBe(hometown)
})

test("one malformed player never costs the others", () => {
  const { records, rejected } = read({ athletes: [{ position: "offense", items: [{ id: "1" }, player, 7] }] })
  expect(records).toHaveLength(1)
  expect(rejected.map((one) => one.id)).toEqual(["1", "#2"])
})

test("the coach", () => {
  expect(read({ coach: [{ id: "1", firstName: "Robin", lastName: "Fields" }] }).details).toEqual({
    coach: "Robin Fields",
  })
})

test("the roster inside a team is read too", () => {
  expect(fromEspn("roster", { team: { ...team, athletes: [player] } }).records).toMatchObject([
    { teamId: "152" },
  ])
})

test.each([
  ["no athletes", { team }],
  ["no team", { athletes: [player] }],
  ["a team without an id", { athletes: [player], team: {} }],
])("%s is no roster", (_what, payload) => {
  expect(() => fromEspn("roster", payload)).toThrow(expect.objectContaining({ reason: "feed.unusable" }))
})
