import type { Sport } from "@hub/core/sport/info"
import { notesOf } from "./calendar.ts"
import { easternParts } from "./easterntime.ts"
import { type League, leagueOf, leagues } from "./leagues.ts"
import { scriptOf } from "./script/index.ts"
import { type Fact, season } from "./season.ts"
import { eventId, type Plan, type Slot } from "./slot.ts"

/**
 * What fans meet and happy paths do not: at every instant one game is delayed by weather, one suspended, one postponed
 * (and its makeup listed under another id) and one cancelled. Each kind is a chain of its own whose links overlap.
 */
const EPOCH = Date.UTC(2020, 0, 1)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Chain = {
  sports: readonly Sport[]
  /** One link every so often, beginning `phase` after a multiple of it. */
  every: number
  phase: number
  ahead: number
  kept: number
  plan: (startsAt: number, league: League, fact: Fact) => Plan
  notes: (startsAt: number) => string[]
}

const chains: readonly Chain[] = [
  {
    sports: ["baseball", "mens-soccer", "softball", "football", "womens-soccer"],
    every: 8 * HOUR,
    phase: 25 * MINUTE,
    ahead: 10 * HOUR,
    kept: 20 * HOUR,
    plan: (startsAt, league, fact) => ({
      kind: "play",
      pause: {
        kind: "delayed",
        after: quarterOf(league, fact),
        // The next link is delayed by then.
        until: startsAt + 8 * HOUR + 75 * MINUTE,
        note: "Delayed: lightning in the area",
      },
    }),
    notes: () => [],
  },
  {
    sports: ["softball", "baseball"],
    every: DAY,
    phase: 22 * HOUR + 10 * MINUTE,
    ahead: 20 * HOUR,
    kept: 44 * HOUR,
    plan: (startsAt, league, fact) => {
      const until = startsAt + DAY + 2 * HOUR
      return {
        kind: "play",
        pause: { kind: "suspended", after: quarterOf(league, fact) * 2, until, note: resumes(until) },
      }
    },
    notes: () => [],
  },
  {
    sports: ["baseball", "mens-soccer", "softball", "volleyball", "womens-soccer"],
    every: 7 * DAY,
    phase: 5 * DAY + 22 * HOUR,
    ahead: 5 * DAY,
    kept: 9 * DAY,
    plan: (startsAt) => ({ kind: "postponed", announcedAt: startsAt - 30 * HOUR }),
    notes: (startsAt) => {
      const makeup = easternParts(startsAt + 6 * DAY)
      return [`Postponed: wet grounds - Makeup date ${makeup.month} ${makeup.day}`]
    },
  },
  {
    // The makeups of the chain above: same sports, same games, other ids.
    sports: ["baseball", "mens-soccer", "softball", "volleyball", "womens-soccer"],
    every: 7 * DAY,
    phase: 5 * DAY + 22 * HOUR + 6 * DAY,
    ahead: 6 * DAY + 30 * HOUR,
    kept: 9 * DAY,
    plan: () => ({ kind: "play" }),
    notes: () => ["Makeup of a postponed game"],
  },
  {
    sports: ["football", "volleyball", "softball"],
    every: 7 * DAY,
    phase: 3 * DAY + 17 * HOUR,
    ahead: 5 * DAY,
    kept: 9 * DAY,
    plan: (startsAt) => ({ kind: "cancelled", announcedAt: startsAt - 20 * HOUR }),
    notes: () => ["Cancelled"],
  },
]

export function specialSlots(league: League, now: number): Slot[] {
  return chains.flatMap(({ every, phase, ahead, kept, sports }, chain) => {
    const first = Math.ceil((now - kept - EPOCH - phase) / every)
    const last = Math.floor((now + ahead - EPOCH - phase) / every)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((link) => sports[link % sports.length] === league.sport)
      .map((link) => specialSlot(chain, link))
      .filter((slot) => slot !== undefined)
  })
}

const cache = new Map<string, Slot>()

function specialSlot(index: number, link: number): Slot | undefined {
  const chain = chains[index]
  const sport = chain?.sports[link % chain.sports.length]
  if (!chain || !sport) return undefined
  const key = `${index} ${link}`
  const known = cache.get(key)
  if (known) return known
  const league = leagueOf(sport)
  const startsAt = EPOCH + chain.phase + link * chain.every
  const fact = fixture(league, link)
  const plan = chain.plan(startsAt, league, fact)
  const slot: Slot = {
    id: eventId("special", league, index * 100_000 + link),
    league,
    fact,
    startsAt,
    plan,
    notes: [...chain.notes(startsAt), ...notesOf(fact)],
    // Some cancelled games never had an opponent.
    ...(plan.kind === "cancelled" && link % 2 === 0 ? { undecided: true } : {}),
  }
  if (cache.size > 500) cache.clear()
  cache.set(key, slot)
  return slot
}

export function specialSlotOf(league: number, number: number): Slot | undefined {
  const slot = specialSlot(Math.floor(number / 100_000), number % 100_000)
  return slot?.league === leagues[league] ? slot : undefined
}

function fixture(league: League, link: number): Fact {
  const { games } = season(league.sport)
  const fact = games[(link * 7) % games.length]
  if (!fact) throw new RangeError(`no games of ${league.sport}`)
  return fact
}

function quarterOf(league: League, fact: Fact): number {
  return Math.floor(scriptOf(league, fact).length / 4)
}

function resumes(until: number): string {
  const { time, monthNumber, day } = easternParts(until)
  const clock = time.toLowerCase().replace("am", "a.m.").replace("pm", "p.m.")
  return `Will resume at ${clock} ET on ${monthNumber}/${day}.`
}
