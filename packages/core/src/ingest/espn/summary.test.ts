import { describe, expect, test } from "vitest"
import type { Detail } from "../../game/info.ts"
import { aCompetition, aCompetitor, aStatus, aVisitor } from "../../testing/espn.ts"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"

function aHeader(over: Record<string, unknown> = {}) {
  const sides = [
    aCompetitor({
      score: "24",
      rank: 9,
      record: [{ type: "total", summary: "8-4" }],
      linescores: [{ displayValue: "24" }],
    }),
    aVisitor({ score: "17", linescores: [{ displayValue: "17" }] }),
  ]
  const { venue: _elsewhere, ...competition } = aCompetition({
    competitors: sides,
    status: aStatus("STATUS_FINAL", { displayClock: undefined, period: undefined }),
  })
  return { id: "401000001", season: { year: 2026, type: 2 }, week: 12, competitions: [competition], ...over }
}

const detailOf = (extra: Record<string, unknown>, league?: string): Detail => {
  const { details } = fromEspn("summary", { header: aHeader(), ...extra }, league)
  const [detail] = details
  if (!detail) throw new Error("no detail")
  return detail
}

test("the header is the game; venue and attendance stand elsewhere", () => {
  const gameInfo = {
    venue: { fullName: "Carter-Finley Stadium", address: { city: "Raleigh" } },
    attendance: 56_919,
  }
  const { records } = fromEspn("summary", { header: aHeader(), gameInfo })
  expect(records).toMatchObject([
    {
      id: "401000001",
      status: "final",
      venue: "Carter-Finley Stadium",
      city: "Raleigh",
      attendance: 56_919,
      home: { score: 24, rank: 9, record: "8-4", linescores: [24] },
      away: { score: 17 },
    },
  ])
})

test("a summary of nothing but a header has empty details", () => {
  expect(detailOf({})).toEqual({
    gameId: "401000001",
    scoring: [],
    leaders: [],
    box: [],
    comparison: [],
    officials: [],
    weather: null,
    attendance: null,
    source: { name: "ESPN", fetchedAt },
  })
})

test("a list of headers is read one by one", () => {
  const payload = [
    { header: aHeader() },
    { header: aHeader({ id: "2", competitions: [{}] }) },
    { header: aHeader({ id: "3" }) },
  ]
  const { records, details, rejected } = fromEspn("summary", payload)
  expect(records.map((game) => game.id)).toEqual(["401000001", "3"])
  expect(details.map((detail) => detail.gameId)).toEqual(["401000001", "3"])
  expect(rejected).toMatchObject([{ id: "2" }])
})

test.each([{}, { header: {} }, { header: { competitions: [] } }, []])("%o is no summary", (payload) => {
  expect(() => fromEspn("summary", payload)).toThrow(expect.objectContaining({ reason: "feed.unusable" }))
})

describe("scoring", () => {
  const play = {
    id: "1",
    text: "Knight 19 Yd Run",
    period: { number: 2 },
    clock: { displayValue: "6:56" },
    team: { id: "152" },
    type: { text: "Rushing Touchdown" },
    homeScore: 7,
    awayScore: 0,
  }
  const line = {
    id: "1",
    period: 2,
    clock: "6:56",
    teamId: "152",
    text: play.text,
    homeScore: 7,
    awayScore: 0,
  }

  test("football lists its scoring plays", () => {
    const scoringPlays = [{ ...play, scoringType: { displayName: "Touchdown" } }]
    expect(detailOf({ scoringPlays }).scoring).toEqual([{ ...line, kind: "Touchdown" }])
  })

  test("elsewhere they are marked among all plays", () => {
    const plays = [{ ...play, scoringPlay: true }, { ...play, id: "2", scoringPlay: false }, null]
    expect(detailOf({ plays }).scoring).toEqual([{ ...line, kind: "Rushing Touchdown" }])
  })

  test("of a scoring at-bat, whose pitches are all marked, only the result is a play", () => {
    const plays = [
      { ...play, id: "p", scoringPlay: true, summaryType: "P", text: "Pitch 1 : Ball 1" },
      { ...play, id: "s", scoringPlay: true, summaryType: "S", type: { text: "Play Result" } },
    ]
    expect(detailOf({ plays }, "baseball/college-baseball").scoring).toEqual([
      { ...line, id: "s", kind: null },
    ])
  })

  test("a summary cannot outgrow its item", () => {
    const plays = Array.from({ length: 1000 }, (_, n) => ({ ...play, id: String(n), scoringPlay: true }))
    expect(detailOf({ plays }).scoring.map((one) => one.id)).toEqual(
      Array.from({ length: 200 }, (_, n) => String(800 + n)),
    )
  })
})

describe("box score", () => {
  const row = (id: string | undefined, name: string, stats: unknown[], starter = false) => ({
    athlete: { id, displayName: name },
    starter,
    stats,
  })
  const players = (...statistics: unknown[]) => ({
    boxscore: { players: [{ team: { id: "152" }, statistics }] },
  })

  test("a table per kind, values in the order of the labels", () => {
    const passing = {
      name: "passing",
      labels: ["C/ATT", "YDS"],
      athletes: [row("7", "M. Morris", ["20/29", 285], true)],
    }
    expect(detailOf(players(passing)).box).toEqual([
      {
        teamId: "152",
        name: "passing",
        labels: ["C/ATT", "YDS"],
        rows: [{ playerId: "7", name: "M. Morris", starter: true, values: ["20/29", "285"] }],
      },
    ])
  })

  test.each([
    ["baseball names it by type", { type: "batting" }, "batting"],
    ["basketball does not name it", {}, "players"],
  ])("%s", (_what, table, name) => {
    const full = { names: ["MIN"], athletes: [row("7", "D. Burns", ["30"])], ...table }
    expect(detailOf(players(full)).box[0]).toMatchObject({ name, labels: ["MIN"] })
  })

  test("who did not play is left out, and a table of nobody too", () => {
    const table = { labels: ["MIN"], athletes: [row("7", "D. Burns", [])] }
    expect(detailOf(players(table)).box).toEqual([])
  })

  test("a row that is too short is filled up", () => {
    const table = { labels: ["MIN", "PTS"], athletes: [row(undefined, "TEAM", ["30"])] }
    expect(detailOf(players(table)).box[0]?.rows).toEqual([
      { playerId: null, name: "TEAM", starter: false, values: ["30", ""] },
    ])
  })
})

test("the teams side by side: only what both have, once", () => {
  const stat = (name: string, displayValue: string) => ({ name, label: name.toUpperCase(), displayValue })
  const teams = [
    { team: { id: "150" }, statistics: [stat("firstDowns", "17"), stat("sacks", "2")] },
    {
      team: { id: "152" },
      statistics: [stat("firstDowns", "21"), stat("firstDowns", "21"), { name: "batting", stats: [] }],
    },
  ]
  expect(detailOf({ boxscore: { teams } }).comparison).toEqual([
    { name: "firstDowns", label: "FIRSTDOWNS", home: "21", away: "17" },
  ])
})

test("leaders, officials and weather", () => {
  const best = { displayValue: "29", athlete: { id: "4", displayName: "P. Banchero" } }
  const leaders = [
    { team: { id: "152" }, leaders: [{ name: "points", displayName: "Points", leaders: [best, best] }] },
  ]
  const gameInfo = {
    officials: [{ displayName: "Jeremy Riggs" }, { fullName: "Eric Dalen" }, {}],
    weather: { displayValue: "Sunny", temperature: 71 },
  }
  expect(detailOf({ leaders, gameInfo })).toMatchObject({
    leaders: [{ category: "Points", teamId: "152", playerId: "4", name: "P. Banchero", value: "29" }],
    officials: ["Jeremy Riggs", "Eric Dalen"],
    weather: "Sunny, 71°F",
  })
})
