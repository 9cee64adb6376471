import { currentSeason, cycleOf, seasonOffset } from "./calendar.ts"
import { eventOf } from "./events.ts"
import type { League } from "./leagues.ts"
import { hash } from "./random.ts"
import { type Fact, season } from "./season.ts"
import { members, type Team, US } from "./teams.ts"

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

/**
 * The conference table at `now`, best first: every recorded result up to today's place in the season, ours only once
 * they are final here too. Where nothing is recorded the other teams' rows are made up, and `isDemo` says so.
 */
export function table(league: League, now: number): Row[] {
  const rows = new Map(members(league).map((team) => [team.school, emptyRow(team)]))
  const file = season(league.sport)
  const offset = seasonOffset(file, now)
  const played = file.league.filter(([at]) => at < offset).map(([, ...result]) => result)
  for (const [home, away, homeScore, awayScore, conference] of played) {
    enter(rows.get(home), homeScore, awayScore, conference === 1)
    enter(rows.get(away), awayScore, homeScore, conference === 1)
  }
  const ours = rows.get(US)
  for (const game of finals(league, now)) {
    const us = game.teams[0] === US ? 0 : 1
    const them = us === 0 ? 1 : 0
    enter(ours, game.score[us], game.score[them], game.conference === true)
    if (!isDemo(league))
      enter(rows.get(game.teams[them]), game.score[them], game.score[us], game.conference === true)
  }
  if (isDemo(league)) invent(league, rows, now)
  return [...rows.values()].sort(byPlace)
}

export function isDemo(league: League): boolean {
  return season(league.sport).league.length === 0
}

/** Our finished games of the season under way. */
function finals(league: League, now: number): Fact[] {
  return currentSeason(league, now)
    .filter((slot) => eventOf(slot, now).state.stage === "final")
    .map(({ fact }) => fact)
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

function enter(row: Row | undefined, own: number, other: number, conference: boolean): void {
  if (!row) return
  const result = own > other ? "wins" : own < other ? "losses" : "ties"
  row.overall[result] += 1
  if (conference) row.conference[result] += 1
  row.pointsFor += own
  row.pointsAgainst += other
  const direction = result === "wins" ? 1 : result === "losses" ? -1 : 0
  row.streak = Math.sign(row.streak) === direction ? row.streak + direction : direction
}

/** Other demo teams play as often as we do, each as well as its name hashes to; results never change once played. */
function invent(league: League, rows: Map<string, Row>, now: number): void {
  const ours = finals(league, now)
  const cycle = cycleOf(season(league.sport), now)
  for (const [school, row] of rows) {
    if (school === US) continue
    const strength = 30 + (hash(`${league.slug} ${school}`) % 45)
    for (const [index, { conference }] of ours.entries()) {
      const won = hash(`${league.slug} ${school} ${cycle} ${index}`) % 100 < strength
      enter(row, won ? 3 : 1, won ? 1 : 3, conference === true)
    }
  }
}

function byPlace(a: Row, b: Row): number {
  return (
    percentage(b.conference) - percentage(a.conference) ||
    b.conference.wins - a.conference.wins ||
    percentage(b.overall) - percentage(a.overall) ||
    a.team.location.localeCompare(b.team.location)
  )
}
