import { addDays, easternDay } from "@hub/core/clock"
import { daysFrom, easternInstant } from "./easterntime.ts"
import { type League, leagues } from "./leagues.ts"
import { hash } from "./random.ts"
import { type Fact, type SeasonFile, season } from "./season.ts"
import { eventId, type Slot } from "./slot.ts"

/**
 * The season on the calendar. A season of `cycleDays` is played over and over, so a game has one date and one id for
 * ever and results never move. The feed shows a window of exactly one cycle, two thirds of it behind and one third
 * ahead: every game of the season is in it once, whatever the day.
 */
const DAY = 86_400_000
const BEHIND = 2 / 3

/** Cycles are numbered from the one that keeps ESPN's ids; ids need a positive number. */
const CYCLE_ZERO = 500

export function seasonSlots(league: League, now: number): Slot[] {
  const file = season(league.sport)
  const from = addDays(easternDay(now), -Math.floor(BEHIND * file.cycleDays))
  const first = daysFrom(file.baseDay, from)
  const cycle = Math.floor(first / file.cycleDays)
  return [cycle, cycle + 1].flatMap((number) =>
    file.games.flatMap(({ offset }, index) => {
      const days = number * file.cycleDays + offset - first
      return days >= 0 && days < file.cycleDays ? [seasonSlot(league, number, index)] : []
    }),
  )
}

/** All games of the season under way, also those that have left the window or are not in it yet. */
export function currentSeason(league: League, now: number): Slot[] {
  const file = season(league.sport)
  const cycle = cycleOf(file, now)
  return file.games.map((_, index) => seasonSlot(league, cycle, index))
}

const cache = new Map<string, Slot>()

function seasonSlot(league: League, cycle: number, index: number): Slot {
  const key = `${league.index} ${cycle} ${index}`
  const known = cache.get(key)
  if (known) return known
  const file = season(league.sport)
  const fact = file.games[index]
  if (!fact) throw new RangeError(`no game ${index} in ${league.sport}`)
  const day = addDays(file.baseDay, cycle * file.cycleDays + fact.offset)
  const startsAt = easternInstant(day, fact.time ?? usualTime(fact, day))
  const slot: Slot = {
    id:
      cycle === 0 && fact.espnId
        ? fact.espnId
        : eventId("season", league, (cycle + CYCLE_ZERO) * 100 + index),
    league,
    fact,
    startsAt,
    plan: { kind: "play" },
    notes: notesOf(fact),
    // Kick-off times come out twelve days ahead, most tip-offs three weeks.
    ...(announcedLate(league, fact)
      ? { timeAnnouncedAt: startsAt - (league.family === "football" ? 12 : 21) * DAY }
      : {}),
  }
  cache.set(key, slot)
  return slot
}

/** The slot of a season event id, whatever `now` is. */
export function seasonSlotOf(league: number, number: number): Slot | undefined {
  const found = leagues[league]
  const index = number % 100
  if (!found || !season(found.sport).games[index]) return undefined
  return seasonSlot(found, Math.floor(number / 100) - CYCLE_ZERO, index)
}

/** ESPN's own ids belong to cycle zero. */
export function slotOfEspnId(id: string): Slot | undefined {
  for (const league of leagues) {
    const index = season(league.sport).games.findIndex((fact) => fact.espnId === id)
    if (index !== -1) return seasonSlot(league, 0, index)
  }
  return undefined
}

/** How far the season is, in days since the first one of the cycle under way. */
export function seasonOffset(file: SeasonFile, now: number): number {
  const days = daysFrom(file.baseDay, easternDay(now))
  return days - cycleOf(file, now) * file.cycleDays
}

export function cycleOf(file: SeasonFile, instant: number): number {
  return Math.floor(daysFrom(file.baseDay, easternDay(instant)) / file.cycleDays)
}

/** The conference's other games within a day of `day`, for scoreboards; results only, no plays are recorded. */
export function leagueSlots(league: League, day: string): Slot[] {
  const file = season(league.sport)
  const cycle = Math.floor(daysFrom(file.baseDay, day) / file.cycleDays)
  const offset = daysFrom(file.baseDay, day) - cycle * file.cycleDays
  return file.league.flatMap(([at, home, away, homeScore, awayScore, conference], index): Slot[] => {
    if (at !== offset) return []
    const fact: Fact = {
      key: `league-${index}`,
      day,
      offset: at,
      type: 2,
      teams: [home, away],
      score: [homeScore, awayScore],
      ...(conference ? { conference: true } : {}),
    }
    return [
      {
        id: eventId("league", league, ((cycle + CYCLE_ZERO) % 900) * 1000 + index),
        league,
        fact,
        startsAt: easternInstant(day, usualTime(fact, day)),
        plan: { kind: "play" },
        notes: ["Period scores simulated"],
      },
    ]
  })
}

/** What the feed has to say about where a game is from. */
export function notesOf(fact: Fact): string[] {
  if (fact.demo) return [...(fact.note ? [fact.note] : []), "Demo fixture"]
  const simulated = fact.lines ? "" : "; period scores simulated"
  return [...(fact.note ? [fact.note] : []), `Replay of ${longDay.format(new Date(fact.day))}${simulated}`]
}

const longDay = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "medium" })

function announcedLate(league: League, fact: Fact): boolean {
  if (league.family === "football") return true
  return league.family === "basketball" && hash(fact.key) % 4 !== 0
}

/** A plausible start where nobody recorded one. */
function usualTime(fact: Fact, day: string): string {
  const weekend = [0, 6].includes(new Date(day).getUTCDay())
  const times = weekend ? ["12:00", "14:00", "16:00", "18:00", "20:00"] : ["18:00", "19:00", "20:00", "21:00"]
  return times[hash(`time ${fact.key}`) % times.length] ?? "19:00"
}
