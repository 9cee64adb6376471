import { expect, test } from "vitest"
import { parseFeed } from "../source.ts"

const source = { name: "NCAA", fetchedAt: "2026-01-27T12:00:00.000Z" }
const row = (school: string, over: object = {}) => ({
  School: school,
  "Conference W": "5",
  "Conference L": "2",
  "Conference PCT": "0.714",
  "Overall W": "14",
  "Overall L": "6",
  "Overall PCT": "0.700",
  "Overall STREAK": "Won 2",
  ...over,
})
const read = (data: unknown, league = "basketball-men/d1") =>
  parseFeed({
    source: "ncaa",
    kind: "standings",
    league,
    payload: { sport: "x", data },
    label: source.name,
    fetchedAt: source.fetchedAt,
  })

test("all numbers are text, in the feed's order", () => {
  const { records } = read([{ conference: "ACC", standings: [row("Duke"), row("NC State")] }])
  expect(records[1]).toEqual({
    group: "Atlantic Coast Conference",
    position: 2,
    teamId: "152",
    name: "NC State",
    abbreviation: null,
    logoUrl: null,
    conferenceWins: 5,
    conferenceLosses: 2,
    wins: 14,
    losses: 6,
    ties: null,
    streak: "W2",
    gamesBehind: null,
    pointsFor: null,
    pointsAgainst: null,
    source,
  })
})

test.each([
  ["Miami (FL)", "basketball-men/d1", "2390"],
  ["Miami (OH)", "basketball-men/d1", "school:Miami (OH)"],
  ["N.C. Central", "basketball-men/d1", "school:N.C. Central"],
  ["NC State", "baseball/d1", "seo:north-carolina-st"],
])("%s in %s is %s: names are compared whole", (school, league, teamId) => {
  expect(read([{ conference: "x", standings: [row(school)] }], league).records[0]?.teamId).toBe(teamId)
})

test.each([
  ["Lost 1", "L1"],
  ["Tied 1", "T1"],
  ["", null],
])("a streak of %o is %s", (words, streak) => {
  const standings = [row("Duke", { "Overall STREAK": words })]
  expect(read([{ conference: "ACC", standings }]).records[0]?.streak).toBe(streak)
})

test("one malformed conference never costs the others", () => {
  const { records, rejected } = read([
    null,
    { conference: "ACC" },
    { conference: "SEC", standings: [row("LSU")] },
  ])
  expect(records).toMatchObject([{ group: "SEC", name: "LSU" }])
  expect(rejected).toHaveLength(2)
})

test("one malformed row never costs the others", () => {
  const standings = [{ Team: "Duke" }, row("Duke", { "Overall W": "many" }), null]
  const { records, rejected } = read([{ conference: "ACC", standings }])
  expect(records).toMatchObject([{ name: "Duke", position: 1, wins: null }])
  expect(rejected).toHaveLength(2)
})
