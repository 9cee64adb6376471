import type { FeedKind, Source } from "../ingest/source.ts"
import { aCompetition, aCompetitor, aFinal, anEvent, aStatus, aVisitor } from "./espn.ts"

export type Kind = { source: Source; kind: FeedKind }

const team = {
  id: "152",
  location: "NC State",
  name: "Wolfpack",
  displayName: "NC State Wolfpack",
  abbreviation: "NCSU",
}
const live = anEvent({
  id: "2",
  links: [{ rel: ["summary", "desktop", "event"], href: "https://espn.example/game/2" }],
  competition: {
    status: aStatus("STATUS_IN_PROGRESS", { period: 3, displayClock: "4:12", shortDetail: "4:12 - 3rd" }),
    competitors: [
      aCompetitor({
        score: { value: 21, displayValue: "21" },
        linescores: [{ value: 21 }],
        records: [{ type: "total", summary: "8-4" }],
      }),
      aVisitor({ score: "17", linescores: [{ displayValue: "17" }], hits: 3, errors: 1, shootoutScore: 2 }),
    ],
    situation: { down: 2, distance: 10, possession: "152", lastPlay: { text: "Pass" }, onFirst: true },
    broadcasts: [{ market: "national", names: ["ESPN"] }],
    geoBroadcasts: [{ type: { shortName: "TV" }, market: { type: "Home" }, media: { shortName: "ACCN" } }],
    notes: [{ headline: "ACC Tournament - Final" }],
    series: { type: "playoff", summary: "tied" },
    tickets: [{ links: [{ href: "https://tickets.example" }] }],
  },
})
const play = {
  id: "1",
  text: "Run",
  homeScore: 7,
  awayScore: 0,
  period: { number: 1 },
  clock: { displayValue: "1:00" },
}
const summary = {
  header: {
    id: "3",
    season: { year: 2026 },
    competitions: [aCompetition({ status: aStatus("STATUS_FINAL") })],
  },
  gameInfo: {
    venue: { fullName: "Stadium" },
    attendance: 9,
    officials: [{ fullName: "R" }],
    weather: { temperature: 70 },
  },
  scoringPlays: [{ ...play, scoringType: { displayName: "Touchdown" } }],
  plays: [{ ...play, scoringPlay: true, summaryType: "S" }],
  leaders: [
    {
      team: { id: "152" },
      leaders: [{ name: "p", leaders: [{ displayValue: "9", athlete: { displayName: "A" } }] }],
    },
  ],
  boxscore: {
    teams: [{ team: { id: "152" }, statistics: [{ name: "yards", displayValue: "300" }] }],
    players: [
      {
        team: { id: "152" },
        statistics: [
          {
            name: "passing",
            labels: ["YDS"],
            athletes: [{ athlete: { id: "7", displayName: "A" }, stats: ["9"] }],
          },
        ],
      },
    ],
  },
}
const player = {
  id: "7",
  fullName: "A. B.",
  jersey: "7",
  height: 77,
  position: { abbreviation: "QB" },
  birthPlace: { city: "Raleigh" },
}
const entry = {
  team,
  stats: [
    { type: "wins", value: 8 },
    { type: "total", summary: "8-4" },
    { type: "gamesbehind", displayValue: "-" },
  ],
}
const ncaaSide = {
  names: { seo: "duke", short: "Duke", char6: "DUKE" },
  score: "7",
  rank: "9",
  conferences: [{ conferenceSeo: "acc" }],
}
const ncaaGame = {
  gameID: "1",
  home: ncaaSide,
  away: { ...ncaaSide, names: { seo: "north-carolina-st", short: "NC State" } },
  gameState: "live",
  currentPeriod: "2nd",
  contestClock: "1:00",
  startTimeEpoch: "1740935700",
  startDate: "03-02-2025",
  startTime: "12:15PM ET",
}

/** One well-formed payload of every kind, small enough to break anywhere. */
export const payloads: (Kind & { payload: unknown })[] = [
  { source: "espn", kind: "scoreboard", payload: { events: [anEvent(), live] } },
  {
    source: "espn",
    kind: "schedule",
    payload: { events: [aFinal(), anEvent({ id: "9", timeValid: false })] },
  },
  { source: "espn", kind: "summary", payload: summary },
  {
    source: "espn",
    kind: "roster",
    payload: { team, athletes: [{ position: "offense", items: [player] }], coach: [{ firstName: "C" }] },
  },
  {
    source: "espn",
    kind: "standings",
    payload: { name: "NCAA", children: [{ name: "ACC", standings: { entries: [entry] } }] },
  },
  {
    source: "espn",
    kind: "rankings",
    payload: { rankings: [{ shortName: "AP Poll", ranks: [{ current: 9, previous: 0, team }] }] },
  },
  {
    source: "espn",
    kind: "news",
    payload: {
      articles: [
        {
          id: 1,
          headline: "A win",
          published: "2026-11-21T21:42:00Z",
          images: [{ type: "header", url: "https://img.example/1.jpg" }],
          links: { web: { href: "https://espn.example/1" } },
          categories: [{ type: "team", teamId: 152, uid: "s:20~l:23~t:152" }],
        },
      ],
    },
  },
  { source: "espn", kind: "teams", payload: { sports: [{ leagues: [{ teams: [{ team }] }] }] } },
  { source: "ncaa", kind: "scoreboard", payload: { games: [{ game: ncaaGame }] } },
  {
    source: "ncaa",
    kind: "standings",
    payload: {
      data: [
        {
          conference: "ACC",
          standings: [{ School: "NC State", "Overall W": "14", "Overall STREAK": "Won 2" }],
        },
      ],
    },
  },
]
