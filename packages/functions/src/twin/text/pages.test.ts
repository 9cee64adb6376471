import type { Game } from "@hub/core/game"
import { hideResults } from "@hub/core/game/spoilers"
import { aGame, aSide } from "@hub/core/testing/games"
import fc from "fast-check"
import stringWidth from "string-width"
import { describe, expect, test } from "vitest"
import { nastyGame, nastyText, shownTo } from "../../testing/twin-facts.ts"
import { gameText } from "./game.ts"
import { homeText, monthText, scoresText } from "./lists.ts"
import { rankingsText, standingsText } from "./tables.ts"
import { teamText } from "./teams.ts"

const source = { name: "ESPN", fetchedAt: "2026-11-21T18:00:00.000Z" }
const final = aGame({
  status: "final",
  statusDetail: "Final/OT",
  home: aSide({
    location: "NC State",
    score: 31,
    rank: 19,
    record: "9-3",
    linescores: [7, 14, 0, 3, 7],
    winner: true,
  }),
  away: aSide({
    teamId: "150",
    name: "Duke Blue Devils",
    location: "Duke",
    abbreviation: "DUKE",
    score: 24,
    linescores: [10, 7, 0, 7, 0],
  }),
})
const team = {
  id: "football-152",
  teamId: "152",
  sport: "football",
  sportName: "Football",
  name: "NC State Wolfpack",
  location: "NC State",
  abbreviation: "NCSU",
  logoUrl: null,
  logoDarkUrl: null,
  color: null,
  link: null,
  record: "9-3",
  standingSummary: "2nd in ACC",
  season: 2026,
  ranking: 19,
  isActive: true,
  source,
  createdAt: source.fetchedAt,
  updatedAt: source.fetchedAt,
} as const

/** Every page that lists games, made of these. */
function pagesOf(games: Game.Info[]): string[] {
  const [game = final] = games
  return [
    homeText(shownTo({ live: games, today: [], next: games, latest: games, headlines: [] })),
    scoresText(shownTo({ day: "2026-11-21", games, previousDay: "2026-11-14", nextDay: null })),
    monthText(shownTo({ month: "2026-11", games, previousMonth: null, nextMonth: "2026-12" })),
    teamText(shownTo({ team: { ...team }, season: 2026, games })),
    gameText(shownTo({ game, detail: detailOf(game), corrections: [] })),
  ]
}

function tooWide(text: string): string[] {
  return text.split("\n").filter((line) => stringWidth(line) > 80)
}

function detailOf({ venue, notes, statusDetail }: Game.Info): Game.Detail {
  const words = [venue ?? "", statusDetail, ...notes].join(" ")
  return {
    gameId: "1",
    scoring: [
      {
        id: "1",
        period: 7,
        clock: "12:00",
        teamId: "152",
        kind: null,
        text: words,
        homeScore: 100,
        awayScore: 99,
      },
    ],
    leaders: [{ category: words, teamId: "150", playerId: null, name: words, value: words }],
    box: [],
    comparison: [{ name: "x", label: words, home: words, away: words }],
    officials: [],
    weather: words,
    attendance: 57_583,
    source,
  }
}

describe("whatever a feed says", () => {
  test("no line is wider than 80 columns, none holds a control character, and the last one is ended", () => {
    fc.assert(
      fc.property(fc.array(nastyGame, { minLength: 1, maxLength: 4 }), (games) => {
        for (const text of pagesOf(games)) {
          expect(text).toMatch(/[^\n]\n$/)
          expect(text.isWellFormed()).toBe(true)
          expect(text).not.toMatch(/[^\P{Cc}\n]/u)
          expect(tooWide(text)).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })

  test("tables hold their columns with names of 60 letters and three-digit records", () => {
    fc.assert(
      fc.property(nastyText, (name) => {
        const row = {
          group: name,
          position: 17,
          teamId: "152",
          name,
          abbreviation: null,
          logoUrl: null,
          sport: "football",
          season: 2026,
          updatedAt: source.fetchedAt,
          source,
        }
        const numbers = {
          conferenceWins: 100,
          conferenceLosses: 100,
          wins: 100,
          losses: 100,
          ties: 12,
          streak: "W100",
          gamesBehind: 12.5,
          pointsFor: 1,
          pointsAgainst: 1,
        }
        const ties = [{ group: name, teamIds: ["152"], rule: "head_to_head" as const, text: name }]
        const entries = [
          {
            rank: 25,
            previous: 1,
            teamId: "152",
            name,
            abbreviation: null,
            logoUrl: null,
            record: name,
            points: 1_550,
          },
        ]
        const texts = [
          standingsText(
            shownTo({ sport: "football", season: 2026, teamId: "152", rows: [{ ...row, ...numbers }], ties }),
          ),
          rankingsText(
            shownTo({ sport: "football", polls: [{ poll: name, entries, sport: "football", source }] }),
          ),
        ]
        expect(tooWide(texts.join(""))).toEqual([])
      }),
    )
  })
})

test("a final is told with its overtime, names, records and score in columns", () => {
  const text = scoresText(
    shownTo({ day: "2026-11-21", games: [final], previousDay: null, nextDay: "2026-11-28" }),
  )
  expect(text.split("\n").slice(4, 8)).toEqual([
    "FOOTBALL",
    "Final/OT      Duke                                                            24",
    "              #19 NC State                                        9-3         31",
    "              ACCN · Carter-Finley Stadium, Raleigh, NC",
  ])
  expect(text).toContain("https://hub.example/scores.txt?day=2026-11-28")
})

test("the age of what is shown, its source and the zone are said", () => {
  const text = teamText(shownTo({ team, season: 2026, games: [final] }))
  expect(text).toContain("ESPN · checked 2 min ago (Nov 21, 12:58 PM EST)")
  expect(text).toContain("times are Eastern")
  expect(text).toMatch(/Today {7}Final\/OT {6}vs Duke .* W 31-24\n/)
})

test("a source that is silent is said", () => {
  expect(teamText({ ...shownTo({ team, season: 2026, games: [] }), stale: true })).toContain(
    "does not answer",
  )
})

test("without results no page tells a score, a record, a winner or an overtime", () => {
  const hidden = pagesOf([hideResults(final)].map((game) => ({ ...game, venue: null, broadcasts: [] })))
  const [home, scores, month] = hidden
  for (const text of [home, scores, month]) expect(text).not.toMatch(/31|24|9-3|\/OT|#19|W /)
  expect(scores).toMatch(/Over {10}Duke\n {14}NC State\n/)
})

test("a game of eighteen innings shows its last twelve and fits", () => {
  const linescores = Array.from({ length: 18 }, (_, index) => index % 3)
  const long = aGame({
    sport: "baseball",
    status: "final",
    statusDetail: "Final/18",
    home: aSide({ linescores, score: 17, hits: 21, errors: 2 }),
    away: aSide({ teamId: "150", name: "x".repeat(60), linescores, score: 16, hits: 20, errors: 0 }),
  })
  const lines = gameText(shownTo({ game: long, detail: null, corrections: [] })).split("\n")
  expect(lines[4]).toMatch(/^Final\/18 .* 7 {2}8 {2}9 10 11 12 13 14 15 16 17 18 {6}T {3}H {3}E$/)
  expect(tooWide(lines.join("\n"))).toEqual([])
})
