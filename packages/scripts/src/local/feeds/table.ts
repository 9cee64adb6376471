import type { League } from "./leagues.ts"
import { type Result, results } from "./results.ts"
import { season } from "./season.ts"
import { members, type Team } from "./teams.ts"

export type Record = { wins: number; losses: number; ties: number }
export type Row = {
  team: Team
  overall: Record
  conference: Record
  /** Positive for a winning streak. */
  streak: number
  pointsFor: number
  pointsAgainst: number
}

/** The conference table at `now`, best first: the fold of the season's results so far. */
export function table(league: League, now: number): Row[] {
  const rows = new Map(members(league).map((team) => [team.school, emptyRow(team)]))
  for (const result of results(league, now)) {
    for (const side of [0, 1] as const) enter(rows.get(result.teams[side]), result, side)
  }
  return [...rows.values()].sort(byPlace)
}

/** Sports whose games nobody recorded. */
export function isDemo(league: League): boolean {
  return season(league.sport).games.some(({ demo }) => demo === true)
}

/** What a school has won and lost in these results. */
export function recordIn(played: readonly Result[], school: string): Record {
  const record = { ...NONE }
  for (const { teams, score } of played) {
    const side = teams.indexOf(school)
    if (side === 0 || side === 1) record[outcome(score, side)] += 1
  }
  return record
}

export function recordText({ wins, losses, ties }: Record): string {
  return ties > 0 ? `${wins}-${losses}-${ties}` : `${wins}-${losses}`
}

/** Ties count half. */
export function percentage({ wins, losses, ties }: Record): number {
  const games = wins + losses + ties
  return games === 0 ? 0 : (wins + ties / 2) / games
}

const NONE: Record = { wins: 0, losses: 0, ties: 0 }

function emptyRow(team: Team): Row {
  return { team, overall: { ...NONE }, conference: { ...NONE }, streak: 0, pointsFor: 0, pointsAgainst: 0 }
}

function outcome(score: Result["score"], side: 0 | 1): keyof Record {
  const margin = score[side] - score[side === 0 ? 1 : 0]
  if (margin === 0) return "ties"
  return margin > 0 ? "wins" : "losses"
}

function enter(row: Row | undefined, { score, conference }: Result, side: 0 | 1): void {
  if (!row) return
  const result = outcome(score, side)
  row.overall[result] += 1
  if (conference) row.conference[result] += 1
  row.pointsFor += score[side]
  row.pointsAgainst += score[side === 0 ? 1 : 0]
  const direction = result === "wins" ? 1 : result === "losses" ? -1 : 0
  row.streak = Math.sign(row.streak) === direction ? row.streak + direction : direction
}

function byPlace(a: Row, b: Row): number {
  return (
    percentage(b.conference) - percentage(a.conference) ||
    b.conference.wins - a.conference.wins ||
    percentage(b.overall) - percentage(a.overall) ||
    a.team.location.localeCompare(b.team.location)
  )
}
