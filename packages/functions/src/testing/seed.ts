import { Game } from "@hub/core/game"
import { News } from "@hub/core/news"
import { Player } from "@hub/core/player"
import { Ranking } from "@hub/core/ranking"
import { Run } from "@hub/core/run"
import { Standing } from "@hub/core/standing"
import { Team } from "@hub/core/team"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import { View } from "@hub/core/view"

/** When the seeded hub was last brought up to date; "now" of the tests. */
export const seededAt = "2026-11-21T18:00:00.000Z"
export const nowMs = Date.parse(seededAt)
const source = { name: "ESPN", fetchedAt: seededAt }

/** One football team with a season of 14 games: 12 final, one live, one to come; roster, table, poll, headlines. */
export async function seedFootball(): Promise<void> {
  await seedTeam()
  await Game.saveAll({ sport: "football", feeds: season(), ourId: "152", now: seededAt })
  await Game.saveDetail({ detail: detail(), now: seededAt })
  await Player.saveRoster({
    sport: "football",
    teamId: "152",
    season: 2026,
    players: [player("10"), player("9")],
    now: seededAt,
  })
  await Standing.save({
    sport: "football",
    season: 2026,
    rows: [row("150", 1), row("152", 2)],
    now: seededAt,
  })
  await Ranking.save({ sport: "football", rankings: [poll()], now: seededAt })
  await News.save({ headlines: Array.from({ length: 12 }, (_, index) => headline(index)), now: seededAt })
  await noteSource({ stale: false })
}

/** Stores every page that the ingest would store for it. */
export async function publishFootball(stale = false): Promise<void> {
  const team = ["", "/roster", "/schedule", "/stats", "/standings"].map((part) => `team/football-152${part}`)
  const keys = [
    "home",
    "games/live",
    "teams",
    "scoreboard/2026-11-21",
    "game/401000013",
    "standings/football",
    "rankings/football",
  ]
  await View.publish([...keys, ...team], seededAt, { asOf: seededAt, stale })
}

async function seedTeam(): Promise<void> {
  const feed = {
    teamId: "152",
    name: "NC State Wolfpack",
    location: "NC State",
    abbreviation: "NCSU",
    logoUrl: null,
    logoDarkUrl: null,
    color: null,
    link: null,
    record: "9-3",
    standingSummary: "2nd in ACC",
    source,
  }
  await Team.save({ sport: "football", season: 2026, ranking: 21, feed, now: seededAt })
}

export async function noteSource({ stale }: { stale: boolean }): Promise<void> {
  const state = {
    sport: "football",
    kind: "schedule",
    source: "ESPN",
    checkedAt: seededAt,
    attemptedAt: seededAt,
    stale,
    reason: stale ? "503" : null,
    pages: ["home", "team/football-152/schedule"],
  }
  await Run.note({ state, validators: {} })
}

/** Ids 401000001 … 401000014, a week apart, the 13th live at `seededAt`. */
function season() {
  return Array.from({ length: 14 }, (_, index) => {
    const startsAt = new Date(Date.UTC(2026, 7, 29, 17) + index * 7 * 86_400_000).toISOString()
    const status = index < 12 ? "final" : index === 12 ? "live" : "scheduled"
    const score = status === "scheduled" ? null : 20 + index
    return aFeedGame({
      id: `4010000${String(index + 1).padStart(2, "0")}`,
      startsAt,
      gameDay: startsAt.slice(0, 10),
      status,
      statusDetail: status === "final" ? "Final" : status === "live" ? "4:12 - 3rd" : "TBD",
      period: status === "live" ? 3 : null,
      clock: status === "live" ? "4:12" : null,
      home: aSide({ score, winner: status === "final" }),
      away: aSide({
        teamId: index % 2 === 0 ? "150" : "153",
        name: "Visitors",
        abbreviation: "VIS",
        score: score && score - 7,
      }),
      source,
    })
  })
}

function detail() {
  return {
    gameId: "401000013",
    scoring: [
      {
        id: "1",
        period: 1,
        clock: "9:01",
        teamId: "152",
        kind: "TD",
        text: "12-yard run",
        homeScore: 7,
        awayScore: 0,
      },
    ],
    leaders: [{ category: "Passing", teamId: "152", playerId: "9", name: "Q. Back", value: "210 YDS" }],
    box: [
      {
        teamId: "152",
        name: "passing",
        labels: ["YDS"],
        rows: [{ playerId: "9", name: "Q. Back", starter: true, values: ["210"] }],
      },
    ],
    comparison: [{ name: "totalYards", label: "Total yards", home: "310", away: "280" }],
    officials: [],
    weather: null,
    attendance: 56_919,
    source,
  }
}

function player(jersey: string) {
  return {
    playerId: `4${jersey}`,
    teamId: "152",
    fullName: `Player ${jersey}`,
    firstName: "Player",
    lastName: jersey,
    jersey,
    position: "QB",
    positionName: "Quarterback",
    unit: "offense",
    year: "SR",
    yearName: "Senior",
    heightInches: 74,
    height: `6' 2"`,
    weightPounds: 210,
    hometown: "Raleigh, NC",
    photoUrl: null,
    source,
  }
}

function row(teamId: string, position: number) {
  return {
    group: "Atlantic Coast Conference",
    position,
    teamId,
    name: teamId === "152" ? "NC State Wolfpack" : "Duke Blue Devils",
    abbreviation: null,
    logoUrl: null,
    conferenceWins: 6,
    conferenceLosses: 2,
    wins: 9,
    losses: 3,
    ties: null,
    streak: "W2",
    gamesBehind: null,
    pointsFor: 380,
    pointsAgainst: 260,
    source,
  }
}

function poll() {
  const entry = {
    rank: 21,
    previous: null,
    teamId: "152",
    name: "NC State",
    abbreviation: "NCSU",
    logoUrl: null,
    record: "9-3",
    points: 210,
  }
  return { poll: "AP Poll", entries: [entry], source }
}

function headline(index: number) {
  const publishedAt = new Date(nowMs - index * 3_600_000).toISOString()
  return {
    id: `n${index}`,
    slug: `wolfpack-news-n${index}`,
    sport: "football",
    headline: `Headline ${index}`,
    description: null,
    publishedAt,
    imageUrl: null,
    link: "https://example.org/news",
    byline: null,
    source,
  }
}
