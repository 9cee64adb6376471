import { describe, expect, test } from "vitest"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"

type Stats = Record<string, unknown>[]
const entry = (id: string, name: string, stats: Stats = []) => ({
  team: { id, location: name, displayName: name, abbreviation: name.slice(0, 3).toUpperCase() },
  stats,
})
const seed = (value: number) => ({ name: "playoffSeed", type: "playoffseed", value })
const table = (...entries: object[]) => ({ standings: { entries } })
const rows = (payload: unknown, league?: string) => fromEspn("standings", payload, league).records

test("one row with its numbers", () => {
  const stats = [
    { name: "wins", type: "wins", value: 8 },
    { name: "wins", type: "vsconf_wins", value: 5 },
    { name: "losses", type: "losses", value: 4 },
    { name: "vs. Conf.", type: "vsconf", summary: "5-3" },
    { name: "streak", type: "streak", value: 2, displayValue: "W2" },
    { name: "gamesBehind", type: "gamesbehind", value: 2, displayValue: "2" },
    { name: "pointsFor", type: "pointsfor", value: 350 },
    { name: "pointsAgainst", type: "pointsagainst", value: 301 },
  ]
  const payload = { name: "NCAA", children: [{ name: "ACC", ...table(entry("152", "NC State", stats)) }] }
  expect(rows(payload)).toEqual([
    {
      group: "ACC",
      position: 1,
      teamId: "152",
      name: "NC State",
      abbreviation: "NC",
      logoUrl: null,
      conferenceWins: 5,
      conferenceLosses: 3,
      wins: 8,
      losses: 4,
      ties: null,
      streak: "W2",
      gamesBehind: 2,
      pointsFor: 350,
      pointsAgainst: 301,
      source: { name: "ESPN", fetchedAt },
    },
  ])
})

describe("places", () => {
  const payload = (...entries: object[]) => ({ children: [{ name: "East", ...table(...entries) }] })
  const order = (...entries: object[]) =>
    rows(payload(...entries)).map((row) => `${row.position} ${row.name}`)

  test("are the table's own, because the feed lists teams in no order", () => {
    expect(order(entry("2", "Miami", [seed(8)]), entry("1", "Cleveland", [seed(1)]))).toEqual([
      "1 Cleveland",
      "2 Miami",
    ])
  })

  test("are the feed's order where a team has no place of its own", () => {
    expect(order(entry("2", "Miami", [seed(8)]), entry("1", "Cleveland"))).toEqual(["1 Miami", "2 Cleveland"])
  })
})

describe("levels", () => {
  test("a league with one more has it in the name", () => {
    const division = { name: "AFC East", ...table(entry("2", "Buffalo")) }
    const payload = {
      name: "NFL",
      children: [{ name: "American Football Conference", children: [division] }],
    }
    expect(rows(payload)[0]?.group).toBe("American Football Conference - AFC East")
  })

  test("a single conference is its own root", () => {
    expect(
      rows({ name: "Atlantic Coast Conference", children: [], ...table(entry("152", "NC State")) })[0]?.group,
    ).toBe("Atlantic Coast Conference")
  })

  test("in summaries the team is its name, the logo a list, and the season part of the header", () => {
    const row = { team: "NC State", id: "152", logo: [{ href: "https://img.example/152.png" }], stats: [] }
    const group = { header: "2025-26 Atlantic Coast Conference Standings", standings: { entries: [row] } }
    expect(rows({ header: {}, standings: { header: "2025-26 Standings", groups: [group] } })).toMatchObject([
      {
        group: "Atlantic Coast Conference",
        teamId: "152",
        name: "NC State",
        logoUrl: "https://img.example/152.png",
      },
    ])
  })

  test("a division's header repeats its conference, the group does not", () => {
    const division = {
      header: "Atlantic Coast Conference - Atlantic",
      ...table({ team: "Clemson", id: "228" }),
    }
    const group = { header: "2022 Atlantic Coast Conference Standings", divisions: [division] }
    expect(rows({ groups: [group] })[0]?.group).toBe("Atlantic Coast Conference - Atlantic")
  })

  test("the same team in two tables has a row in each", () => {
    const children = ["Overall", "ACC"].map((name) => ({ name, ...table(entry("152", "NC State")) }))
    expect(rows({ children }).map((row) => row.group)).toEqual(["Overall", "ACC"])
  })
})

describe("records in words", () => {
  const numbers = (summary: string, league?: string) => {
    const stats = [{ type: "total", name: "overall", summary }]
    const [row] = rows({ children: [{ name: "x", ...table(entry("1", "Elon", stats)) }] }, league)
    return [row?.wins, row?.losses, row?.ties]
  }

  test.each([
    ["14-6", "football/college-football", [14, 6, null]],
    ["8-4-1", "football/college-football", [8, 4, 1]],
    ["25-9-4", "soccer/usa.ncaa.m.1", [25, null, null]],
    ["unbeaten", "football/college-football", [null, null, null]],
  ])("%s in %s is %s", (summary, league, expected) => {
    expect(numbers(summary, league)).toEqual(expected)
  })

  test("the leader is no game behind", () => {
    const stats = [{ type: "gamesbehind", value: 0, displayValue: "-" }]
    expect(rows({ children: [{ ...table(entry("1", "Duke", stats)) }] })[0]?.gamesBehind).toBe(0)
  })
})

test("one malformed row never costs the others", () => {
  const payload = {
    children: [{ name: "ACC", ...table({ team: 7 }, entry("152", "NC State"), { team: { id: "1" } }) }],
  }
  const { records, rejected } = fromEspn("standings", payload)
  expect(records.map((row) => row.teamId)).toEqual(["152"])
  expect(rejected.map((one) => one.id)).toEqual(["#0", "1"])
})

test("between seasons there are no tables", () => {
  expect(rows({ name: "NCAA", children: [] })).toEqual([])
})

test.each([
  ["the stub of site/v2", { fullViewLink: { href: "https://x.example" } }],
  ["groups of teams", { groups: [{ name: "ACC", children: [] }] }],
  ["nesting without end", JSON.parse(`${'{"children":['.repeat(2000)}${"]}".repeat(2000)}`)],
])("%s holds no table", (_what, payload) => {
  expect(() => fromEspn("standings", payload)).toThrow(expect.objectContaining({ reason: "feed.unusable" }))
})
