import { describe, expect, test } from "vitest"
import { areHere, readRecording } from "../testing/recordings.ts"
import { newsOfTeam } from "./espn/news.ts"
import { findOurTeam } from "./our-team.ts"
import type { Parsed } from "./source.ts"

/** Facts that anyone can look up, in tables, polls, rosters, news and lists of teams. */
const cfb = "football/college-football"
const mbb = "basketball/mens-college-basketball"
const wbb = "basketball/womens-college-basketball"
const openapi = "aaronweldy__espn-openapi"

describe.skipIf(!areHere)("lists in the recordings (skipped where ../shared/data is absent)", () => {
  test("NC State women are ninth in the last AP poll of 2025", () => {
    const polls = readRecording("rankings", wbb, `${openapi}/rankings_womens_college_basketball.json`)
    const ours = polls.records.map((poll) => [
      poll.poll,
      poll.entries.find((entry) => entry.teamId === "152"),
    ])
    expect(ours).toMatchObject([
      ["AP Poll", { rank: 9, previous: 9, record: "28-7", name: "NC State Wolfpack" }],
      ["Coaches Poll", { rank: 10 }],
    ])
  })

  test("standings of both feeds, in both of ESPN's shapes", () => {
    const place = (kind: Parsed<"standings">, teamId: string) => {
      const row = kind.records.find((one) => one.teamId === teamId)
      return (
        row &&
        `${row.group}: ${row.position}. ${row.name} ${row.wins}-${row.losses} (${row.conferenceWins}-${row.conferenceLosses})`
      )
    }
    const summary = readRecording("standings", mbb, "PranavBhard__nba_app/espn_cbb_api_pre_game.json")
    expect(place(summary, "152")).toBe("Atlantic Coast Conference: 5. NC State 13-6 (4-2)")
    const ncaa = readRecording("standings", mbb, "kadafs__NCAA/ncaa_standings_mbb_d1_2026-01-27.json", "ncaa")
    expect(place(ncaa, "152")).toBe("Atlantic Coast Conference: 5. NC State 14-6 (5-2)")
    const nba = readRecording("standings", "basketball/nba", `${openapi}/nba_standings_v2.json`)
    expect(
      nba.records.filter((row) => row.group === "Eastern Conference").map((row) => row.abbreviation),
    ).toEqual("CLE BOS NY IND MIL DET ORL MIA ATL CHI TOR BKN PHI CHA WSH".split(" "))
  })

  test("rosters: flat and grouped, coach, women without a weight", () => {
    const football = readRecording("roster", cfb, `${openapi}/college_football_roster_MICH.json`)
    expect(football.details.coach).toBe("Sherrone Moore")
    expect(Map.groupBy(football.records, (player) => player.unit).get("Defense")).toHaveLength(49)
    const women = readRecording("roster", wbb, `${openapi}/womens_college_basketball_roster_2.json`)
    expect(women.records.every((player) => player.weightPounds === null && player.unit === null)).toBe(true)
    expect(women.records[0]).toMatchObject({
      fullName: "Oyindamola Akinbolawa",
      heightInches: 77,
      hometown: "Lagos, Nigeria",
    })
  })

  test.each([
    ["ncaam_teams.json", mbb],
    ["ncaaw_teams.json", wbb],
    ["ncaaf_teams.json", cfb],
    ["ncaam_groups.json", mbb],
  ])("our team is found in %s", (file, league) => {
    const { records } = readRecording("teams", league, `robbydyer__sports/${file}`)
    expect(findOurTeam(records)?.teamId).toBe("152")
  })

  test("the first page of a team list does not have us, and nobody else is taken for us", () => {
    const { records } = readRecording("teams", cfb, `${openapi}/generic_football_college-football_teams.json`)
    expect(findOurTeam(records)).toBeUndefined()
  })

  test("news is filed under teams of several leagues", () => {
    const football = readRecording(
      "news",
      cfb,
      `${openapi}/generic_football_college-football_news.json`,
    ).records
    expect(newsOfTeam(football, "130").map((one) => one.id)).toEqual(["45453667", "45451273"])
    const file = `${openapi}/generic_football_college-football_news.json`
    expect(newsOfTeam(readRecording("news", "basketball/nba", file).records, "130")).toEqual([])
  })
})
