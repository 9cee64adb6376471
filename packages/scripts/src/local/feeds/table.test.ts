import { expect, test } from "vitest"
import { eventsOfSeason } from "./events.ts"
import { leagueOf, leagues } from "./leagues.ts"
import { stateOf } from "./live.ts"
import { displayRecord } from "./record.ts"
import { type Row, recordText, table } from "./table.ts"

const DAY = 86_400_000

/** The bowls are over: the whole season of 2022 is behind. */
const SEASON_END = Date.parse("2027-01-20T17:00:00Z")

const SPRING = Date.parse("2027-06-20T16:00:00Z")

function rowOf(rows: Row[], location: string): string[] {
  const row = rows.find(({ team }) => team.location === location)
  return row ? [recordText(row.overall), recordText(row.conference)] : []
}

test("at the end of the season football's table is the recorded final one", () => {
  const rows = table(leagueOf("football"), SEASON_END)
  expect(rows).toHaveLength(14)
  expect(rows[0]?.team.location).toBe("Clemson")
  expect(rowOf(rows, "Clemson")).toEqual(["11-3", "8-0"])
  expect(rowOf(rows, "North Carolina")).toEqual(["9-5", "6-2"])
  expect(rowOf(rows, "Florida State")).toEqual(["10-3", "5-3"])
  expect(rowOf(rows, "NC State")).toEqual(["8-5", "4-4"])
  expect(rowOf(rows, "Wake Forest")).toEqual(["8-5", "3-5"])
  expect(rowOf(rows, "Miami")).toEqual(["5-7", "3-5"])
  expect(rowOf(rows, "Boston College")).toEqual(["3-9", "2-6"])
  expect(rowOf(rows, "Virginia Tech")).toEqual(["3-8", "1-6"])
})

test("after every game of it the table counts what was recorded beside that game", () => {
  const football = leagueOf("football")
  for (const { slot } of eventsOfSeason(football, 2026, SEASON_END)) {
    const event = { slot, state: stateOf(slot, SEASON_END) }
    for (const side of [0, 1] as const) {
      expect([slot.id, displayRecord(event, side, SEASON_END)]).toEqual([slot.id, slot.fact.records?.[side]])
    }
  }
})

test("in the middle of it the table is that of the same week", () => {
  // Our ninth game, against Wake Forest, kicks off in three hours.
  const rows = table(leagueOf("football"), Date.parse("2026-11-07T22:00:00Z"))
  expect(rowOf(rows, "NC State")).toEqual(["6-2", "2-2"])
  expect(rowOf(rows, "Wake Forest")).toEqual(["6-2", "2-2"])
})

test.each(leagues.map((league) => ({ sport: league.sport, league })))(
  "$sport: best first, and games only add up",
  ({ league }) => {
    const at = (days: number) => table(league, SEASON_END - days * DAY)
    const games = (rows: Row[]) =>
      new Map(rows.map(({ team, overall }) => [team.school, overall.wins + overall.losses + overall.ties]))
    const rate = ({ conference: { wins, losses, ties } }: Row) =>
      (wins + ties / 2) / Math.max(1, wins + losses + ties)
    const [before, after] = [games(at(21)), games(at(20))]
    const rates = at(20).map(rate)
    expect([...before].filter(([school, played]) => played > (after.get(school) ?? 0))).toEqual([])
    expect(rates).toEqual(rates.toSorted((a, b) => b - a))
  },
)

test("every conference game has a winner and a loser", () => {
  const ends = [
    ["football", SEASON_END],
    ["volleyball", SEASON_END],
    ["mens-basketball", SPRING],
    ["womens-basketball", SPRING],
    ["baseball", SPRING],
  ] as const
  for (const [sport, now] of ends) {
    const rows = table(leagueOf(sport), now)
    const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
    expect(sum((row) => row.conference.wins)).toBe(sum((row) => row.conference.losses))
    expect(sum((row) => row.conference.wins)).toBeGreaterThan(40)
  }
})
