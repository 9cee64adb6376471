import { seasonOf } from "@hub/core/sport/info"
import { notesOf, slotsOf, yearOf } from "./calendar.ts"
import type { League } from "./leagues.ts"
import { endOf } from "./live.ts"
import { type Fact, season } from "./season.ts"
import type { Plan, Slot } from "./slot.ts"

/**
 * A finished game shown again, whatever the time of the year. It says that it is an exhibition, carries no record, rank
 * or conference, and stands under the season it is from: nothing that is counted today changes by it.
 */
export function exhibition(
  league: League,
  fact: Fact,
  own: { id: string; startsAt: number; plan: Plan },
): Slot {
  const {
    ranks: _ranks,
    records: _records,
    conference: _conference,
    week: _week,
    note: _note,
    ...kept
  } = fact
  const past = yearOf(league, own.startsAt) - 1
  return {
    ...own,
    league,
    // Demo fixtures have no season of their own to go back to, and what is recorded of this one is not its replay.
    season: fact.demo ? past : Math.min(past, seasonOf(league.sport, fact.day)),
    kind: "exhibition",
    fact: { ...kept, type: 2 },
    notes: [`Exhibition: ${notesOf(fact).toReversed().join(", ")}`],
    correction: true,
  }
}

/** Fewer than this would be the same games over and over. */
const ENOUGH = 4

/**
 * Finished games to show again: other seasons', and this one's as far as it has been played by then, so that nobody is
 * told how a game will end.
 */
export function poolOf(league: League, startsAt: number): Fact[] {
  const { games, archive } = season(league.sport)
  const played = slotsOf(league, yearOf(league, startsAt), startsAt)
    .filter((slot) => slot.startsAt < startsAt - 24 * HOUR)
    .map(({ fact }) => fact)
  const known = [...archive, ...played].filter(isPlayed)
  return known.length < ENOUGH ? [...archive, ...games].filter(isPlayed) : known
}

/** A step that shares no factor with the pool's size keeps neighbours different. */
export function factOf(pool: readonly Fact[], turn: number): Fact {
  const fact = pool[(turn * 101) % pool.length]
  if (!fact) throw new RangeError("no games to show again")
  return fact
}

function isPlayed({ called }: Fact): boolean {
  return called === undefined
}

const HOUR = 3_600_000

/** Whether a game of the season is played in [from, to): a sport has one game at a time. */
export function isBusy(league: League, from: number, to: number): boolean {
  const years = new Set([yearOf(league, from), yearOf(league, to)])
  return [...years].some((year) =>
    slotsOf(league, year, from).some(
      (slot) => slot.startsAt < to && slot.startsAt > from - 48 * HOUR && endOfPlay(slot) > from,
    ),
  )
}

function endOfPlay(slot: Slot): number {
  return slot.plan.kind === "play" ? endOf(slot) : slot.startsAt
}
