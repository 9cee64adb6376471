import { dayEnd, dayOf } from "./pace.ts"

const HOUR = 3_600_000
/** Looks begin 20 minutes before a start; most games are over within three hours. */
const BEFORE = 20 * 60_000
const LASTS = 3 * HOUR

/**
 * Dollars an hour where too few of that kind were counted yet. `game`: some 105 write units a live minute, and
 * what is read and answered beside them. `idle`: a run a minute that finds nothing to do.
 */
const usual = { game: 0.006, idle: 0.000_05 }
/** So many hours say what an hour costs; one alone may have been a seed. */
const ENOUGH = 3

/** `hour` as its UTC beginning, `2026-11-21T13`. */
export type CountedHour = { hour: string; dollars: number }
export type PlannedStart = { startsAt: string; timeTbd: boolean; status: string }

/**
 * What the day is expected to cost: what it cost so far, and for what is left of it as much an hour as hours with and
 * without games have cost. The schedule says which are to come, so a quiet morning before four games is not taken for
 * a quiet day. Pure; `now` in ms.
 */
export function forecastOf(
  hours: readonly CountedHour[],
  games: readonly PlannedStart[],
  now: number,
): number {
  const spent = hours.reduce((sum, { dollars }) => sum + dollars, 0)
  return spent + restOf(hours, games, now, Date.parse(dayEnd(now)))
}

/** The same from `from` to `to`, in ms, without what was spent. Pure. */
export function restOf(
  hours: readonly CountedHour[],
  games: readonly PlannedStart[],
  from: number,
  to: number,
): number {
  // The hour that is running is not whole.
  const whole = hours.toSorted((a, b) => a.hour.localeCompare(b.hour)).slice(0, -1)
  const rated = whole.map(({ hour, dollars }) => {
    const at = Date.parse(`${hour}:00:00.000Z`)
    return { dollars, games: gamesIn(games, at, at + HOUR) }
  })
  const perIdle = median(rated.filter((one) => one.games === 0).map(({ dollars }) => dollars)) ?? usual.idle
  const busy = rated.filter((one) => one.games > 0.5).map((one) => (one.dollars - perIdle) / one.games)
  const perGame = median(busy) ?? usual.game
  return ((to - from) / HOUR) * perIdle + gamesIn(games, from, to) * Math.max(0, perGame)
}

/** Undefined where there are too few. One dear hour among cheap ones changes nothing. */
function median(figures: readonly number[]): number | undefined {
  return figures.length < ENOUGH
    ? undefined
    : figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]
}

/** Game-hours in a stretch: two games of which each fills half of it are one hour. */
function gamesIn(games: readonly PlannedStart[], from: number, to: number): number {
  const expected = games.filter(({ status }) => status !== "cancelled" && status !== "postponed")
  return expected.reduce((sum, { startsAt, timeTbd }) => {
    // A game whose time is not announced counts in the evening of its day, when most are.
    const start = Date.parse(timeTbd ? `${dayOf(Date.parse(startsAt))}T19:00:00.000Z` : startsAt)
    return sum + Math.max(0, Math.min(to, start + LASTS) - Math.max(from, start - BEFORE)) / HOUR
  }, 0)
}
