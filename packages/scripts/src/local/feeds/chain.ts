import type { Sport } from "@hub/core/sport/info"
import { notesOf } from "./calendar.ts"
import { type League, leagueOf, leagues } from "./leagues.ts"
import { type Fact, season } from "./season.ts"
import { eventId, type Slot } from "./slot.ts"

/**
 * The live chain: every hour, on the hour, a finished game starts again and is replayed in real time. Games last longer
 * than an hour, so there is always one under way, and always one that starts within the hour. Sports take turns.
 */
const EPOCH = Date.UTC(2020, 0, 1)
const HOUR = 3_600_000

/** How long a replay is listed: known half a day ahead, kept until a day after. */
const AHEAD = 14 * HOUR
const KEPT = 27 * HOUR

const turns: readonly Sport[] = [
  "football",
  "mens-basketball",
  "baseball",
  "womens-basketball",
  "volleyball",
  "mens-soccer",
  "softball",
  "womens-soccer",
]

export function chainSlots(league: League, now: number): Slot[] {
  const first = Math.ceil((now - KEPT - EPOCH) / HOUR)
  const last = Math.floor((now + AHEAD - EPOCH) / HOUR)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((number) => sportAt(number) === league.sport)
    .map((number) => chainSlot(number))
}

const cache = new Map<number, Slot>()

/** The replay that starts `number` hours after the epoch. */
export function chainSlot(number: number): Slot {
  const known = cache.get(number)
  if (known) return known
  const league = leagueOf(sportAt(number))
  const fact = factAt(league, Math.floor(number / turns.length))
  const slot: Slot = {
    id: eventId("live", league, number),
    league,
    fact,
    startsAt: EPOCH + number * HOUR,
    plan: { kind: "play" },
    notes: notesOf(fact),
    correction: true,
  }
  if (cache.size > 500) cache.clear()
  cache.set(number, slot)
  return slot
}

export function chainSlotOf(league: number, number: number): Slot | undefined {
  const slot = chainSlot(number)
  return slot.league === leagues[league] ? slot : undefined
}

/** Shifted by one every day, so that a sport is not always on at the same hour. */
function sportAt(number: number): Sport {
  return turns[(number + Math.floor(number / 24)) % turns.length] ?? "football"
}

/** Neighbouring turns of a sport replay different games: the step shares no factor with any pool's size. */
function factAt(league: League, turn: number): Fact {
  const { games, archive } = season(league.sport)
  const pool = [...games, ...archive]
  const fact = pool[(turn * 101) % pool.length]
  if (!fact) throw new RangeError(`no games of ${league.sport}`)
  return fact
}
