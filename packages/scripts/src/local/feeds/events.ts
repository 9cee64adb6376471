import { easternDay } from "@hub/core/clock"
import { leagueSlots, recordedSlotOf, recordedSlots, seasonSlotOf, slotsOf, yearOf } from "./calendar.ts"
import { chainSlotOf, chainSlots } from "./chain.ts"
import type { League } from "./leagues.ts"
import { endOf, type GameState, stateOf } from "./live.ts"
import { parseEventId, type Slot } from "./slot.ts"
import { specialSlotOf, specialSlots } from "./specials.ts"
import { US } from "./teams.ts"

/** A fixture and how it stands. */
export type Event = { slot: Slot; state: GameState }

/** Our games the feed lists at `now` (ms), by start: the season that is on, and exhibitions. */
function slotsAt(league: League, now: number): Slot[] {
  return [
    ...slotsOf(league, yearOf(league, now), now),
    ...chainSlots(league, now),
    ...specialSlots(league, now),
  ].sort((a, b) => a.startsAt - b.startsAt)
}

/** Pure: what a league's feed knows of our games at `now`. */
export function eventsAt(league: League, now: number): Event[] {
  return slotsAt(league, now).map((slot) => eventOf(slot, now))
}

/** Our games of one season, which may be long past. */
export function eventsOfSeason(league: League, year: number, now: number): Event[] {
  return slotsOf(league, year, now)
    .filter(({ fact }) => fact.teams.includes(US))
    .map((slot) => eventOf(slot, now))
}

/** Ours and the rest of the conference's on some Eastern days, in the days' order. */
export function eventsOn(league: League, days: readonly string[], now: number): Event[] {
  const ours = [...recordedSlots(league), ...slotsAt(league, now)].map((slot) => ({
    slot,
    day: easternDay(slot.startsAt),
  }))
  return days
    .flatMap((day) => [
      ...ours.filter((one) => one.day === day).map(({ slot }) => slot),
      ...leagueSlots(league, day),
    ])
    .map((slot) => eventOf(slot, now))
}

/** Any event by id, also one that has left the lists. */
export function eventById(id: string, now: number): Event | undefined {
  const slot = slotById(id)
  return slot && eventOf(slot, now)
}

const finished = new Map<string, Event>()

/** Most events are over and stay as they are: those are kept. */
export function eventOf(slot: Slot, now: number): Event {
  const known = finished.get(slot.id)
  if (known && now >= endOf(slot)) return known
  const event = { slot, state: stateOf(slot, now) }
  if (event.state.stage === "final") {
    if (finished.size > 2_000) finished.clear()
    finished.set(slot.id, event)
  }
  return event
}

function slotById(id: string): Slot | undefined {
  const parsed = parseEventId(id)
  if (!parsed || parsed.kind === "recorded") return recordedSlotOf(id)
  const { kind, league, number } = parsed
  if (kind === "season") return seasonSlotOf(league, number)
  if (kind === "live") return chainSlotOf(league, number)
  return kind === "special" ? specialSlotOf(league, number) : undefined
}
