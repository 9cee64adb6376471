import { describe, expect, test } from "vitest"
import { parseFeed } from "../source.ts"

const fetchedAt = "2026-11-21T20:00:00.000Z"
const side = (seo: string, short: string, over: object = {}) => ({
  score: "",
  names: { char6: short.toUpperCase().slice(0, 6), short, seo, full: `${short} University` },
  winner: false,
  seed: "",
  description: "(15-14)",
  rank: "",
  conferences: [{ conferenceName: "ACC", conferenceSeo: "acc" }],
  ...over,
})
const aGame = (over: object = {}) => ({
  game: {
    gameID: "2537402",
    home: side("north-carolina-st", "NC State"),
    away: side("duke", "Duke"),
    finalMessage: "",
    bracketRound: "",
    bracketId: "",
    bracketRegion: "",
    contestName: "",
    url: "/game/6351149",
    network: "",
    startTime: "12:15PM ET",
    startTimeEpoch: "1740935700",
    startDate: "03-02-2025",
    gameState: "pre",
    currentPeriod: "",
    contestClock: "",
    ...over,
  },
})
const read = (games: unknown[], league = "basketball-men/d1") =>
  parseFeed({
    source: "ncaa",
    kind: "scoreboard",
    league,
    payload: { inputMD5Sum: "x", games },
    fetchedAt,
    label: "NCAA",
  })
const one = (over: object, league?: string) => {
  const { records, rejected } = read([aGame(over)], league)
  const [game] = records
  if (!game) throw new Error(`rejected: ${rejected[0]?.reason}`)
  return game
}

test("a game before its start", () => {
  expect(read([aGame()]).records).toEqual([
    {
      id: "ncaa-2537402",
      sport: "mens-basketball",
      league: "mens-college-basketball",
      season: 2025,
      startsAt: "2025-03-02T17:15:00.000Z",
      gameDay: "2025-03-02",
      timeTbd: false,
      status: "scheduled",
      statusDetail: "12:15PM ET",
      period: null,
      clock: null,
      home: expect.objectContaining({
        teamId: "152",
        name: "NC State",
        record: "15-14",
        score: null,
        rank: null,
        seed: null,
      }),
      away: expect.objectContaining({ teamId: "150", name: "Duke", abbreviation: "DUKE", winner: false }),
      neutralSite: false,
      conferenceGame: true,
      venue: null,
      city: null,
      broadcasts: [],
      notes: [],
      situation: null,
      tournament: null,
      series: null,
      attendance: null,
      ticketUrl: null,
      link: "https://www.ncaa.com/game/6351149",
      source: { name: "NCAA", fetchedAt },
    },
  ])
})

describe("state", () => {
  test.each([
    ["final", "FINAL", "final", "Final"],
    ["final", "FINAL (OT)", "final", "Final/OT"],
    ["final", "FINAL (2OT)", "final", "Final/2OT"],
    ["pre", "CANCELED", "cancelled", "Canceled"],
    ["pre", "POSTPONED", "postponed", "Postponed"],
    ["canceled", "", "cancelled", "Canceled"],
    ["made-up", "", "scheduled", "12:15PM ET"],
  ])("%s with %o is %s, %s", (gameState, finalMessage, status, statusDetail) => {
    expect(one({ gameState, finalMessage })).toMatchObject({ status, statusDetail })
  })

  test.each([
    ["1st", "12:30", 1, "12:30", "12:30 - 1st"],
    ["HALF", "0:00", null, null, "Halftime"],
    ["", "", null, null, "Live"],
  ])("live in %o at %o", (currentPeriod, contestClock, period, clock, statusDetail) => {
    expect(one({ gameState: "live", currentPeriod, contestClock })).toMatchObject({
      status: "live",
      period,
      clock,
      statusDetail,
    })
  })

  test("scores are text, and count once the game has begun", () => {
    const home = side("north-carolina-st", "NC State", { score: "78", winner: true })
    expect(one({ home, gameState: "final" }).home).toMatchObject({ score: 78, winner: true })
    expect(one({ home, gameState: "pre" }).home).toMatchObject({ score: null, winner: false })
  })
})

describe("start", () => {
  test.each([
    ["the epoch", {}, "2025-03-02T17:15:00.000Z", false],
    ["date and clock", { startTimeEpoch: "" }, "2025-03-02T17:15:00.000Z", false],
    [
      "a summer evening",
      { startTimeEpoch: "", startDate: "06-07-2025", startTime: "09:00PM ET" },
      "2025-06-08T01:00:00.000Z",
      false,
    ],
    ["noon", { startTimeEpoch: "", startTime: "12:00PM ET" }, "2025-03-02T17:00:00.000Z", false],
    [
      "Hawaii's midnight",
      { startTime: "12:00AM ET", startTimeEpoch: "1740891600" },
      "2025-03-02T05:00:00.000Z",
      false,
    ],
    ["only a date", { startTimeEpoch: "", startTime: "TBA" }, "2025-03-02T05:00:00.000Z", true],
    [
      "an epoch of an undecided time",
      { startTime: "TBD", startTimeEpoch: "1740891600" },
      "2025-03-02T05:00:00.000Z",
      true,
    ],
  ])("from %s", (_from, over, startsAt, timeTbd) => {
    expect(one(over)).toMatchObject({ startsAt, timeTbd })
  })

  test.each(["", "2025-03-02", "13-45-2025"])("%o and no epoch is no start", (startDate) => {
    expect(read([aGame({ startTimeEpoch: "", startDate })]).rejected).toMatchObject([
      { id: "2537402", reason: expect.stringMatching(/neither epoch nor date/) },
    ])
  })
})

describe("teams", () => {
  const idOf = (seo: string, league?: string) => one({ home: side(seo, "X") }, league).home.teamId

  test.each([
    ["north-carolina-st", "football/fbs", "152"],
    ["north-carolina-st", "basketball/womens-college-basketball", "152"],
    ["north-carolina-st", "baseball/d1", "seo:north-carolina-st"],
    ["north-carolina-st", "basketball/nba", "seo:north-carolina-st"],
    ["nc-at", "football/fbs", "seo:nc-at"],
    ["nc-central", "football/fbs", "seo:nc-central"],
    ["north-carolina", "football/fbs", "153"],
    ["newberry", "football/fbs", "seo:newberry"],
  ])("%s in %s is %s", (seo, league, id) => {
    expect(idOf(seo, league)).toBe(id)
  })

  test("football leaves the full name blank", () => {
    const home = side("north-carolina-st", "", {
      names: { seo: "north-carolina-st", short: "", full: "", char6: "NC ST" },
    })
    expect(one({ home }, "football/fbs").home).toMatchObject({ name: "NC ST", abbreviation: "NC ST" })
  })

  test("the top 25 is no conference", () => {
    const top = { conferences: [{ conferenceSeo: "top-25" }] }
    const over = { home: side("duke", "Duke", top), away: side("houston", "Houston", top) }
    expect(one(over).conferenceGame).toBe(false)
  })
})

test("a game of the NCAA's own championship has seed, round and network", () => {
  const over = {
    bracketId: "201",
    bracketRound: 2,
    bracketRegion: "SOUTH",
    network: "TBS",
    home: side("houston", "Houston", { seed: "2", rank: "9" }),
  }
  expect(one(over)).toMatchObject({
    home: { seed: 2, rank: 9 },
    broadcasts: [{ name: "TBS", kind: "tv" }],
    tournament: { name: "NCAA Men's Basketball Championship", round: "SOUTH - 2" },
  })
})

test("the API that replaced the old one: names of conferences and records empty, rounds as numbers", () => {
  const bare = { description: "", conferences: [{ conferenceName: "", conferenceSeo: "acc" }] }
  const over = {
    home: side("north-carolina-st", "NC State", bare),
    away: side("duke", "Duke", bare),
    bracketId: 201,
    bracketRound: 2,
    championshipId: 1,
    championshipGame: {},
    url: "/game/6384811",
    gameID: "6384811",
  }
  expect(one(over)).toMatchObject({
    conferenceGame: true,
    home: { record: null },
    tournament: { round: "2" },
  })
})

test("a game listed on several days of a week is one game", () => {
  expect(read([aGame(), aGame({ gameID: "2" }), aGame()]).records).toHaveLength(2)
})

test("ids may be UUIDs", () => {
  const gameID = "0b7b1cbe-6d0c-4b62-b5f0-6a4c8c3c1a11"
  expect(one({ gameID }).id).toBe(`ncaa-${gameID}`)
})

test("a team cannot play itself", () => {
  const { rejected } = read([aGame({ away: side("north-carolina-st", "NC State") })])
  expect(rejected).toMatchObject([{ reason: "team north-carolina-st is on both sides" }])
})

test("one malformed game never costs the others", () => {
  const { records, rejected } = read([
    { game: {} },
    aGame(),
    null,
    aGame({ gameID: "9", home: { names: { seo: "../x" } } }),
  ])
  expect(records).toHaveLength(1)
  expect(rejected.map((game) => game.id)).toEqual(["#0", "#2", "9"])
})

test.each([
  ["an official bracket", { official_contests: [] }, "feed.unusable"],
  ["an error", { error: { message: "Not found", code: 404 } }, "feed.error_body"],
])("%s is no scoreboard", (_what, payload, reason) => {
  const parse = () =>
    parseFeed({
      source: "ncaa",
      kind: "scoreboard",
      league: "football/fbs",
      payload,
      fetchedAt,
      label: "NCAA",
    })
  expect(parse).toThrow(expect.objectContaining({ kind: "upstream", reason }))
})

test("the feed has no rosters", () => {
  const parse = () =>
    parseFeed({
      source: "ncaa",
      kind: "roster",
      league: "football/fbs",
      payload: {},
      fetchedAt,
      label: "NCAA",
    })
  expect(parse).toThrow(expect.objectContaining({ kind: "input", reason: "feed.unsupported" }))
})
