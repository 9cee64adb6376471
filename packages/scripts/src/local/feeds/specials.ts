import type { Sport } from "@hub/core/sport/info"
import { easternParts } from "./easterntime.ts"
import { exhibition, factOf, poolOf } from "./exhibition.ts"
import { type League, leagueOf, leagues } from "./leagues.ts"
import { scriptOf } from "./script/index.ts"
import type { Fact } from "./season.ts"
import { eventId, type Plan, type Slot } from "./slot.ts"

/**
 * What fans meet and happy paths do not, at every instant: a game nobody can start for the weather (and which is called
 * off in the end), one suspended overnight, one postponed. All are exhibitions, so no record knows of them.
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
}

const chains: readonly Chain[] = [
  {
    sports: ["softball", "mens-soccer", "baseball", "womens-soccer"],
    every: 8 * HOUR,
    phase: 25 * MINUTE,
    ahead: 5 * HOUR,
    kept: 20 * HOUR,
    plan: (startsAt) => ({
      kind: "cancelled",
      delayed: "Delayed: lightning in the area",
      // The next link is delayed by then.
      announcedAt: startsAt + 8 * HOUR + 15 * MINUTE,
    }),
  },
  {
    // Of a sport that the live replays leave alone, at hours at which no season's game is played.
    sports: ["womens-soccer", "mens-soccer"],
    every: DAY,
    phase: 14 * HOUR + 10 * MINUTE,
    ahead: 5 * HOUR,
    kept: 44 * HOUR,
    plan: (startsAt, league, fact) => {
      const until = startsAt + DAY + 2 * HOUR
      const after = Math.floor(scriptOf(league, fact).length / 2)
      return { kind: "play", pause: { kind: "suspended", after, until, note: resumes(until) } }
    },
  },
  {
    sports: ["volleyball", "baseball", "womens-soccer"],
    every: 7 * DAY,
    phase: 5 * DAY + 22 * HOUR,
    // Listed only from when it is called off: nobody is to wait for it.
    ahead: 30 * HOUR,
    kept: 9 * DAY,
    plan: (startsAt) => ({ kind: "postponed", announcedAt: startsAt - 30 * HOUR }),
  },
]

export function specialSlots(league: League, now: number): Slot[] {
  return chains
    .flatMap(({ ahead, kept }, chain) => linksIn(chain, now - kept, now + ahead))
    .filter((slot) => slot.league === league)
}

/** The links of a chain that start in [from, to]. */
function linksIn(chain: number, from: number, to: number): Slot[] {
  const { every = DAY, phase = 0 } = chains[chain] ?? {}
  const first = Math.ceil((from - EPOCH - phase) / every)
  const last = Math.floor((to - EPOCH - phase) / every)
  return Array.from({ length: last - first + 1 }, (_, index) => specialSlot(chain, first + index)).filter(
    (slot) => slot !== undefined,
  )
}

const cache = new Map<string, Slot>()

function specialSlot(index: number, link: number): Slot | undefined {
  const chain = chains[index]
  if (!chain) return undefined
  const key = `${index} ${link}`
  const known = cache.get(key)
  if (known) return known
  const startsAt = EPOCH + chain.phase + link * chain.every
  const league = leagueOf(chain.sports[link % chain.sports.length] ?? "baseball")
  const fact = factOf(poolOf(league, startsAt), link)
  const plan = chain.plan(startsAt, league, fact)
  const slot: Slot = {
    ...exhibition(league, fact, { id: eventId("special", league, index * 100_000 + link), startsAt, plan }),
    // Some postponed games never had an opponent.
    ...(plan.kind === "postponed" && link % 2 === 0 ? { undecided: true } : {}),
  }
  if (cache.size > 5_000) cache.clear()
  cache.set(key, slot)
  return slot
}

export function specialSlotOf(league: number, number: number): Slot | undefined {
  const slot = specialSlot(Math.floor(number / 100_000), number % 100_000)
  return slot?.league === leagues[league] ? slot : undefined
}

function resumes(until: number): string {
  const { time, monthNumber, day } = easternParts(until)
  const clock = time.toLowerCase().replace("am", "a.m.").replace("pm", "p.m.")
  return `Will resume at ${clock} ET on ${monthNumber}/${day}.`
}
