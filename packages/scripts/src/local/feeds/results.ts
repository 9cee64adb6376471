import { addDays, easternDay } from "@hub/core/clock"
import { leagueSlots, seasonOffset, slotsOf, yearOf } from "./calendar.ts"
import { eventOf } from "./events.ts"
import type { League } from "./leagues.ts"
import { season } from "./season.ts"
import type { Slot } from "./slot.ts"

/** One game that counts, home first. */
export type Result = {
  /** The fact's, where it is a game of ours. */
  key?: string
  offset: number
  teams: readonly [home: string, away: string]
  score: readonly [home: number, away: number]
  conference: boolean
}

const cache = new Map<string, Result[]>()

/**
 * Every result of the season that is on at `now`, oldest first: ours and the rest of the conference's. Tables and the
 * records beside scores are folds of this one list, so they cannot disagree. A second's answer is kept.
 */
export function results(league: League, now: number): Result[] {
  const second = Math.floor(now / 1000)
  const key = `${league.index} ${second}`
  const known = cache.get(key)
  if (known) return known
  const made = resultsAt(league, now)
  if (cache.size >= 32) cache.clear()
  cache.set(key, made)
  return made
}

function resultsAt(league: League, now: number): Result[] {
  const year = yearOf(league, now)
  const today = easternDay(now)
  const yesterday = addDays(today, -1)
  const offset = seasonOffset(league, year, now)
  // Only the last two days can hold a game that is not over.
  const settled = season(league.sport).league.filter(([at]) => at < offset - 1)
  const recent = [...leagueSlots(league, yesterday), ...leagueSlots(league, today)]
  const played = [...recent, ...slotsOf(league, year, now)].filter(
    (slot) => slot.startsAt <= now && eventOf(slot, now).state.stage === "final",
  )
  const others = settled.map(
    ([at, home, away, homeScore, awayScore, conference]): Result => ({
      offset: at,
      teams: [home, away],
      score: [homeScore, awayScore],
      conference: conference === 1,
    }),
  )
  // A day's other games before ours, ours in the order they are played.
  return [...others, ...played.map(resultOf)].sort((a, b) => a.offset - b.offset)
}

function resultOf({ fact }: Slot): Result {
  return {
    key: fact.key,
    offset: fact.offset,
    teams: fact.teams,
    score: fact.score,
    conference: fact.conference === true,
  }
}
