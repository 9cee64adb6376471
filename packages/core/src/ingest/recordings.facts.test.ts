import { describe, expect, test } from "vitest"
import type { FeedGame } from "../game/info.ts"
import { areHere, readRecording } from "../testing/recordings.ts"
import { mergeSchedules } from "./merge.ts"

/** Facts that anyone can look up. */
const cfb = "football/college-football"
const mbb = "basketball/mens-college-basketball"
const openapi = "aaronweldy__espn-openapi"

const games = (kind: "scoreboard" | "schedule" | "summary", league: string, file: string) =>
  new Map(readRecording(kind, league, file).records.map((game) => [game.id, game]))
const line = ({ gameDay, away, home }: FeedGame) =>
  `${gameDay} ${away.name} ${away.score} @ ${home.name} ${home.score}`

describe.skipIf(!areHere)("facts in the recordings (skipped where ../shared/data is absent)", () => {
  test("28 NC State football games of three seasons, with their results", () => {
    const ours = readRecording("summary", cfb, "derived/cfb_summary_headers_part1.json").records.filter(
      ({ home, away }) => home.teamId === "152" || away.teamId === "152",
    )
    expect(mergeSchedules(ours).map(line)).toEqual(ncStateFootball.trim().split("\n"))
    expect(ours.every((game) => game.status === "final" && game.sport === "football")).toBe(true)
    const wins = ours.filter(({ home, away }) => (home.teamId === "152" ? home : away).winner)
    expect(wins).toHaveLength(15)
  })

  test("a bowl has its name, its crowd and its plays", () => {
    const { records, details } = readRecording("summary", cfb, "sportsdataverse__gp-cfb-raw/401442035.json")
    expect(records).toMatchObject([
      {
        tournament: { name: "Duke's Mayo Bowl", round: null },
        neutralSite: true,
        attendance: 37_228,
        venue: "Bank of America Stadium",
        home: { teamId: "152", score: 12, rank: 23, linescores: [3, 6, 0, 3], winner: false },
        away: { teamId: "120", score: 16, rank: null, linescores: [3, 7, 3, 3], winner: true },
      },
    ])
    expect(details[0]?.scoring.map((play) => `${play.homeScore}-${play.awayScore}`)).toEqual([
      "3-0",
      "3-3",
      "3-10",
      "6-10",
      "9-10",
      "9-13",
      "12-13",
      "12-16",
    ])
  })

  test("cancelled games have no score, though the feed says 0", () => {
    const all = games("summary", cfb, "derived/cfb_summary_headers_part1.json")
    const cancelled = [...all.values()].filter((game) => game.status === "cancelled")
    expect(cancelled).toHaveLength(9)
    expect(cancelled.every(({ home, away }) => home.score === null && away.score === null)).toBe(true)
    expect(all.get("401256134")?.tournament?.name).toBe("Tropical Smoothie Cafe Frisco Bowl")
    expect(all.get("401269379")).toMatchObject({ timeTbd: true, gameDay: "2020-12-19", status: "cancelled" })
  })

  test("a Saturday of the ACC: overtime, NC State, and a day that ended after midnight UTC", () => {
    const day = games("scoreboard", mbb, `${openapi}/mens_college_basketball_scoreboard_acc.json`)
    expect([...day.values()].every((game) => game.gameDay === "2025-03-01" && game.conferenceGame)).toBe(true)
    expect(day.get("401724903")).toMatchObject({
      sport: "mens-basketball",
      season: 2025,
      home: { name: "Georgia Tech Yellow Jackets", score: 87, winner: true },
      away: { teamId: "152", score: 62, rank: null },
      broadcasts: [{ name: "ACC Network", kind: "tv", market: "national" }],
    })
    expect(day.get("401724907")).toMatchObject({
      statusDetail: "Final/OT",
      home: { score: 101 },
      away: { score: 95 },
    })
    expect(day.get("401724907")?.home.linescores).toHaveLength(3)
    expect(day.get("401724905")).toMatchObject({ home: { rank: 2, score: 100 } })
  })

  test("Duke's season: the ACC tournament, neutral sites, radio, scores as objects", () => {
    const season = games(
      "schedule",
      mbb,
      `${openapi}/team_schedule_basketball_mens-college-basketball_DUKE.json`,
    )
    expect(season.get("401743776")).toMatchObject({
      gameDay: "2025-03-15",
      startsAt: "2025-03-16T00:30:00.000Z",
      tournament: { name: "T. Rowe Price ACC Tournament", round: "Final" },
      neutralSite: true,
      home: { teamId: "150", score: 73, winner: true },
      away: { teamId: "97", score: 62 },
    })
    expect(season.get("401724830")).toMatchObject({
      gameDay: "2025-01-27",
      away: { teamId: "152", score: 64 },
    })
    expect(season.get("401706883")).toMatchObject({
      tournament: null,
      notes: ["State Farm Champions Classic"],
    })
    const kinds = [...season.values()].flatMap((game) => game.broadcasts.map((one) => one.kind))
    expect(new Set(kinds)).toEqual(new Set(["tv", "radio", "stream"]))
    expect([...season.values()].filter((game) => game.neutralSite)).toHaveLength(6)
  })

  test("an undecided time is the Eastern day", () => {
    const season = games("schedule", "football/nfl", `${openapi}/nfl_team_schedule_KC.json`)
    expect(season.get("401772957")).toMatchObject({
      timeTbd: true,
      gameDay: "2026-01-04",
      statusDetail: "TBD",
    })
    expect([...season.values()].filter((game) => game.timeTbd)).toHaveLength(1)
  })

  test("a postponed game keeps its id and has no score", () => {
    const day = games("scoreboard", "baseball/mlb", `${openapi}/mlb_scoreboard_20250604.json`)
    expect(day.get("401695827")).toMatchObject({
      status: "postponed",
      period: null,
      notes: ["Inclement Weather - Makeup date June 5"],
      home: { score: null, linescores: [] },
    })
  })

  test("hand-edited states that contradict themselves go by their name", () => {
    const day = games("scoreboard", "football/nfl", "vasqued2__ha-teamtracker/multigame.json")
    const state = (id: string) => [day.get(id)?.status, day.get(id)?.home.score]
    expect(state("401437647")).toEqual(["scheduled", null])
    expect(state("401437637")).toEqual(["live", 20])
    expect(state("401437649")).toEqual(["scheduled", null])
  })

  test("volleyball: a set that is over counts when the next begins", () => {
    const day = games(
      "scoreboard",
      "volleyball/womens-college-volleyball",
      "vasqued2__ha-teamtracker/ncaavbw.json",
    )
    expect(day.get("401463847")).toMatchObject({
      status: "live",
      period: 2,
      clock: null,
      home: { score: 1, linescores: [25, 25] },
      away: { score: 0, linescores: [20, 16] },
    })
  })

  test("softball: innings, hits, extra innings, the World Series, and the home half that was not needed", () => {
    const league = "baseball/college-softball"
    const day = games("scoreboard", league, `${openapi}/college_softball_scoreboard_20250601.json`)
    expect(day.get("401774559")).toMatchObject({
      sport: "softball",
      statusDetail: "Final/9",
      tournament: { name: "Women's College World Series", round: "Elimination" },
      home: { name: "Tennessee", score: 5, hits: 11, errors: 0 },
    })
    expect(day.get("401774560")?.home.linescores.at(-1)).toBeNull()
  })

  test("soccer: full time is final, a draw has no winner", () => {
    const day = games("scoreboard", "soccer/usa.1", "vasqued2__ha-teamtracker/mls.json")
    expect(day.get("623599")).toMatchObject({
      status: "final",
      home: { winner: false },
      away: { winner: false },
    })
    expect(day.get("623597")).toMatchObject({
      status: "final",
      statusDetail: "FT",
      home: { score: 2, winner: true },
    })
    expect(day.get("623602")).toMatchObject({ status: "live", clock: "45'" })
  })

  test("basketball box score: players who played, and every basket", () => {
    const { details } = readRecording(
      "summary",
      "basketball/nba",
      "sportsdataverse__sportsdataverse-js/summary_nba.json",
    )
    expect(details[0]?.scoring).toHaveLength(108)
    expect(details[0]?.box).toHaveLength(2)
    expect(details[0]?.box[0]?.labels).toHaveLength(14)
    expect(details[0]?.officials).toHaveLength(3)
  })

  test("baseball box score: runs, not pitches", () => {
    const { details } = readRecording("summary", "baseball/mlb", `${openapi}/mlb_summary.json`)
    expect(details[0]?.scoring.at(-1)).toMatchObject({ homeScore: 7, awayScore: 5 })
    expect(details[0]?.scoring.filter((play) => /Pitch \d/.test(play.text))).toEqual([])
    expect(new Set(details[0]?.box.map((table) => table.name))).toEqual(new Set(["batting", "pitching"]))
  })
})

/** As the newspapers had them. */
const ncStateFootball = `
2019-08-31 East Carolina Pirates 6 @ NC State Wolfpack 34
2019-09-07 Western Carolina Catamounts 0 @ NC State Wolfpack 41
2019-09-14 NC State Wolfpack 27 @ West Virginia Mountaineers 44
2019-10-10 Syracuse Orange 10 @ NC State Wolfpack 16
2019-10-19 NC State Wolfpack 24 @ Boston College Eagles 45
2019-11-02 NC State Wolfpack 10 @ Wake Forest Demon Deacons 44
2019-11-09 Clemson Tigers 55 @ NC State Wolfpack 10
2019-11-16 Louisville Cardinals 34 @ NC State Wolfpack 20
2019-11-21 NC State Wolfpack 26 @ Georgia Tech Yellow Jackets 28
2019-11-30 North Carolina Tar Heels 41 @ NC State Wolfpack 10
2020-09-19 Wake Forest Demon Deacons 42 @ NC State Wolfpack 45
2020-09-26 NC State Wolfpack 24 @ Virginia Tech Hokies 45
2020-10-03 NC State Wolfpack 30 @ Pittsburgh Panthers 29
2020-10-10 NC State Wolfpack 38 @ Virginia Cavaliers 21
2020-10-17 Duke Blue Devils 20 @ NC State Wolfpack 31
2020-10-24 NC State Wolfpack 21 @ North Carolina Tar Heels 48
2020-11-14 Florida State Seminoles 22 @ NC State Wolfpack 38
2020-11-21 Liberty Flames 14 @ NC State Wolfpack 15
2020-11-28 NC State Wolfpack 36 @ Syracuse Orange 29
2022-09-03 NC State Wolfpack 21 @ East Carolina Pirates 20
2022-09-10 Charleston Southern Buccaneers 3 @ NC State Wolfpack 55
2022-09-17 Texas Tech Red Raiders 14 @ NC State Wolfpack 27
2022-09-24 UConn Huskies 10 @ NC State Wolfpack 41
2022-10-01 NC State Wolfpack 20 @ Clemson Tigers 30
2022-10-08 Florida State Seminoles 17 @ NC State Wolfpack 19
2022-11-12 Boston College Eagles 21 @ NC State Wolfpack 20
2022-11-19 NC State Wolfpack 10 @ Louisville Cardinals 25
2022-12-30 Maryland Terrapins 16 @ NC State Wolfpack 12`
