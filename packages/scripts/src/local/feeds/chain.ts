import type { Sport } from "@hub/core/sport/info"
import { exhibition, factOf, isBusy, poolOf } from "./exhibition.ts"
import { type League, leagueOf, leagues } from "./leagues.ts"
import { scriptOf } from "./script/index.ts"
import type { Fact } from "./season.ts"
import { eventId, type Slot } from "./slot.ts"

/**
 * Something is always on: every other hour a finished game is shown again in real time. The two groups take turns, and
 * no game lasts four hours, so a sport never meets itself; one whose season is being played just then gives way to the
 * next of its group, the last of which is out of season when both others are in it.
 */
const EPOCH = Date.UTC(2020, 0, 1)
const EVERY = 2 * 3_600_000
const LONGEST = 4 * 3_600_000

/** How long a replay is listed: known a few hours ahead, kept until a day after. */
const AHEAD = 3 * 3_600_000
const KEPT = 27 * 3_600_000

const groups: readonly (readonly Sport[])[] = [
  ["football", "womens-basketball", "softball"],
  ["mens-basketball", "baseball", "volleyball"],
]

export function chainSlots(league: League, now: number): Slot[] {
  const first = Math.ceil((now - KEPT - EPOCH) / EVERY)
  const last = Math.floor((now + AHEAD - EPOCH) / EVERY)
  return Array.from({ length: last - first + 1 }, (_, index) => chainSlot(first + index)).filter(
    (slot) => slot.league === league,
  )
}

const cache = new Map<number, Slot>()

/** The replay that starts `number` turns after the epoch. */
export function chainSlot(number: number): Slot {
  const known = cache.get(number)
  if (known) return known
  const startsAt = EPOCH + number * EVERY
  const league = leagueAt(number, startsAt)
  const slot = exhibition(league, longFact(league, Math.floor(number / 2), startsAt), {
    id: eventId("live", league, number),
    startsAt,
    plan: { kind: "play" },
  })
  if (cache.size > 5_000) cache.clear()
  cache.set(number, slot)
  return slot
}

export function chainSlotOf(league: number, number: number): Slot | undefined {
  const slot = chainSlot(number)
  return slot.league === leagues[league] ? slot : undefined
}

/** The two long sports of a group alternate, from day to day at other hours. */
function leagueAt(number: number, startsAt: number): League {
  const [first = "football", second = "football", ...rest] = groups[number % 2] ?? []
  const turn = Math.floor(number / 2) + Math.floor(number / 12)
  const order = turn % 2 === 0 ? [first, second, ...rest] : [second, first, ...rest]
  const free = order.find((sport) => !isBusy(leagueOf(sport), startsAt, startsAt + LONGEST))
  return leagueOf(free ?? order.at(-1) ?? first)
}

/** A game that lasts until the next one starts. */
function longFact(league: League, turn: number, startsAt: number): Fact {
  const pool = poolOf(league, startsAt)
  const tries = Array.from({ length: 12 }, (_, step) => turn + step)
  const long = tries.find((one) => scriptOf(league, factOf(pool, one)).length >= EVERY)
  return factOf(pool, long ?? turn)
}
