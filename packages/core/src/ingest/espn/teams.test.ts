import { describe, expect, test } from "vitest"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"
import { findOurTeam } from "../our-team.ts"

const ncState = {
  id: "152",
  location: "NC State",
  name: "Wolfpack",
  displayName: "NC State Wolfpack",
  abbreviation: "NCSU",
  color: "CC0000",
  logos: [
    { href: "https://img.example/152.png", rel: ["full", "default"] },
    { href: "https://img.example/152-dark.png", rel: ["full", "dark"] },
  ],
  links: [{ rel: ["clubhouse", "desktop", "team"], href: "https://espn.example/team/152" }],
}
const named = (id: string, location: string, name: string) => ({
  id,
  location,
  name,
  displayName: `${location} ${name}`,
})
const neighbours = [
  named("153", "North Carolina", "Tar Heels"),
  named("2448", "North Carolina A&T", "Aggies"),
  named("2428", "North Carolina Central", "Eagles"),
  { ...named("1", "NC Wesleyan", "Bishops"), abbreviation: "NCST" },
]
const list = (...teams: unknown[]) => ({
  sports: [{ leagues: [{ teams: teams.map((team) => ({ team })) }] }],
})
const read = (payload: unknown) => fromEspn("teams", payload)

test("a team of the list", () => {
  expect(read(list(ncState)).records).toEqual([
    {
      teamId: "152",
      name: "NC State Wolfpack",
      location: "NC State",
      abbreviation: "NCSU",
      logoUrl: "https://img.example/152.png",
      logoDarkUrl: "https://img.example/152-dark.png",
      color: "cc0000",
      link: "https://espn.example/team/152",
      record: null,
      standingSummary: null,
      source: { name: "ESPN", fetchedAt },
    },
  ])
})

test("a team's own page adds record and place", () => {
  const record = {
    items: [
      { type: "home", summary: "5-1" },
      { type: "total", summary: "8-4" },
    ],
  }
  expect(read({ team: { ...ncState, record, standingSummary: "5th in ACC" } }).records).toMatchObject([
    { record: "8-4", standingSummary: "5th in ACC" },
  ])
})

test("teams by conference", () => {
  const groups = [{ name: "D-I", children: [{ name: "ACC", teams: [ncState] }] }, { name: "D-II" }]
  expect(read({ status: "success", groups }).records).toMatchObject([{ teamId: "152" }])
})

test("one malformed team never costs the others", () => {
  const payload = list(ncState, { id: "2" }, null)
  payload.sports[0]?.leagues[0]?.teams.push(Object.create(null))
  expect(read(payload).rejected.map((one) => one.id)).toEqual(["2", "#2", "#3"])
})

test.each([
  ["standings", { groups: [{ standings: { entries: [] } }] }],
  ["an athlete", { id: "1", fullName: "N. N.", team: { $ref: "http://x.pvt" } }],
  ["another ESPN list", { sports: [] }],
])("%s is no list of teams", (_what, payload) => {
  expect(() => read(payload)).toThrow(expect.objectContaining({ reason: "feed.unusable" }))
})

describe("our team", () => {
  const found = (...teams: unknown[]) => findOurTeam(read(list(...teams)).records)?.teamId

  test.each([
    ["the whole name", { id: "152" }, "152"],
    ["baseball's, which has no mascot", { id: "95", name: "NC State", displayName: "NC State" }, "95"],
    ["any abbreviation", { id: "152", abbreviation: "NCSTATE" }, "152"],
    ["a list without locations", { id: "152", location: undefined }, "152"],
  ])("is found by %s", (_by, over, id) => {
    expect(found(...neighbours, { ...ncState, ...over })).toBe(id)
  })

  test("is none of its neighbours, not even one with its abbreviation", () => {
    expect(found(...neighbours)).toBeUndefined()
  })
})
