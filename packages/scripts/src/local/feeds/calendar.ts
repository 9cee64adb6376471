import { addDays, easternDay } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import { daysFrom, easternInstant } from "./easterntime.ts"
import { type League, leagues } from "./leagues.ts"
import { hash } from "./random.ts"
import { type Fact, season } from "./season.ts"
import { eventId, type Plan, type Slot } from "./slot.ts"

/**
 * The season on the calendar. Every sport's recorded season is played again each year at its own time of the year: a
 * game has one date and one id for ever, results never move, and whatever counts games counts those of one season.
 */
const DAY = 86_400_000
const WEEK = 7 * DAY

/** Replays exist from the seasons of this day on; what is listed of earlier ones is what was really played. */
const FIRST_DAY = "2026-07-01"

/** Single games of a season are no season. */
const WHOLE = 10

/** The season that is on, or the nearest one, as the hub numbers it. */
export function yearOf(league: League, now: number): number {
  return seasonOf(league.sport, easternDay(now))
}

/** The games of a season: the replayed ones of the years since, the recorded ones of the years before. */
export function slotsOf(league: League, year: number, now: number): Slot[] {
  const current = yearOf(league, now)
  if (year > current) return []
  if (year < current && year < seasonOf(league.sport, FIRST_DAY)) return recordedSeason(league, year)
  return wholeSeason(league, year).filter(({ listedFrom = 0 }) => now >= listedFrom)
}

const whole = new Map<string, Slot[]>()

function wholeSeason(league: League, year: number): Slot[] {
  const key = `${league.index} ${year}`
  const known = whole.get(key)
  if (known) return known
  const slots = season(league.sport).games.map((_, index) => seasonSlot(league, year, index))
  whole.set(key, slots)
  return slots
}

/** The day a season's offsets count from: the recorded day of that year, moved to the same weekday. */
export function firstDay(league: League, year: number): string {
  const { baseDay } = season(league.sport)
  const years = year - seasonOf(league.sport, baseDay)
  const same = `${Number(baseDay.slice(0, 4)) + years}${baseDay.slice(4)}`
  const weeks = Math.round((Date.parse(same) - Date.parse(baseDay)) / WEEK)
  return addDays(baseDay, weeks * 7)
}

/** How many days of the season are behind. */
export function seasonOffset(league: League, year: number, now: number): number {
  return daysFrom(firstDay(league, year), easternDay(now))
}

const cache = new Map<string, Slot>()

function seasonSlot(league: League, year: number, index: number): Slot {
  const key = `${league.index} ${year} ${index}`
  const known = cache.get(key)
  if (known) return known
  const fact = season(league.sport).games[index]
  if (!fact) throw new RangeError(`no game ${index} in ${league.sport}`)
  const day = addDays(firstDay(league, year), fact.offset)
  const startsAt = startOf(fact, day)
  const slot: Slot = {
    id: eventId("season", league, (year - 2000) * 1000 + index),
    league,
    season: year,
    kind: "season",
    fact,
    startsAt,
    plan: planOf(fact, startsAt, day),
    notes: notesOf(fact),
    correction: true,
    // Bowls are drawn four weeks ahead, tournaments follow on each other.
    ...(fact.note ? { listedFrom: startsAt - (league.family === "football" ? 27 : 4) * DAY } : {}),
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
  const index = number % 1000
  if (!found || !season(found.sport).games[index]) return undefined
  return seasonSlot(found, 2000 + Math.floor(number / 1000), index)
}

const recorded = new Map<League, Slot[]>()

/** Games on the days they were really played, under ESPN's ids where those are known. Demo sports have none. */
export function recordedSlots(league: League): Slot[] {
  const known = recorded.get(league) ?? makeRecorded(league)
  recorded.set(league, known)
  return known
}

function recordedSeason(league: League, year: number): Slot[] {
  const slots = recordedSlots(league).filter((slot) => slot.season === year)
  return slots.length < WHOLE ? [] : slots
}

function makeRecorded(league: League): Slot[] {
  const { games, archive } = season(league.sport)
  return [...games, ...archive]
    .filter((fact) => !fact.demo)
    .map((fact, index): Slot => {
      const startsAt = startOf(fact, fact.day)
      return {
        id: fact.espnId ?? eventId("recorded", league, index),
        league,
        season: seasonOf(league.sport, fact.day),
        kind: "recorded",
        fact,
        startsAt,
        plan: planOf(fact, startsAt, fact.day),
        notes: [...(fact.note ? [fact.note] : []), ...(fact.lines ? [] : ["Period scores simulated"])],
      }
    })
    .sort((a, b) => a.startsAt - b.startsAt)
}

export function recordedSlotOf(id: string): Slot | undefined {
  return leagues.flatMap((league) => recordedSlots(league)).find((slot) => slot.id === id)
}

/** The conference's other games of an Eastern day, for scoreboards; results only, no plays are recorded. */
export function leagueSlots(league: League, day: string): Slot[] {
  const year = seasonOf(league.sport, day)
  const offset = daysFrom(firstDay(league, year), day)
  return season(league.sport).league.flatMap(
    ([at, home, away, homeScore, awayScore, conference], index): Slot[] => {
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
          id: eventId("league", league, ((year - 2000) % 100) * 10_000 + index),
          league,
          season: year,
          kind: "league",
          fact,
          startsAt: startOf(fact, day),
          plan: { kind: "play" },
          notes: ["Period scores simulated"],
        },
      ]
    },
  )
}

/** What the feed has to say about where a game is from. */
export function notesOf(fact: Fact): string[] {
  const note = fact.note ? [fact.note] : []
  if (fact.demo) return [...note, "Demo fixture"]
  const simulated = fact.lines ? "" : "; period scores simulated"
  return [...note, `Replay of ${longDay.format(new Date(fact.day))}${simulated}`]
}

const longDay = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "medium" })

/** A suspended game stops after an hour and goes on at noon of the next day. */
function planOf({ called }: Fact, startsAt: number, day: string): Plan {
  if (called === undefined) return { kind: "play" }
  if (called !== "suspended") return { kind: called, announcedAt: startsAt - 6 * 3_600_000 }
  const until = easternInstant(addDays(day, 1), "12:00")
  const note = "Suspended: darkness. Will resume at 12:00 p.m. ET."
  return { kind: "play", pause: { kind: "suspended", after: 3_600_000, until, note } }
}

function announcedLate(league: League, fact: Fact): boolean {
  if (league.family === "football") return true
  return league.family === "basketball" && hash(fact.key) % 4 !== 0
}

function startOf(fact: Fact, day: string): number {
  return easternInstant(day, fact.time ?? usualTime(fact, day))
}

/** A plausible start where nobody recorded one. */
function usualTime(fact: Fact, day: string): string {
  const weekend = [0, 6].includes(new Date(day).getUTCDay())
  const times = weekend ? ["12:00", "14:00", "16:00", "18:00", "20:00"] : ["18:00", "19:00", "20:00", "21:00"]
  return times[hash(`time ${fact.key}`) % times.length] ?? "19:00"
}
