import { dayEnd, dayOf } from "./pace.ts"

const HOUR = 3_600_000
/** Looks begin 20 minutes before a start; the recorded games end within three and a half hours. */
const BEFORE = 20 * 60_000
const LASTS = 3.5 * HOUR

/**
 * Dollars an hour where no hour of that kind was counted yet. `game`: 131 write units a live minute (docs/performance.md),
 * doubled for what is read and run. `idle`: a run a minute that finds nothing to do.
 */
const usual = { game: 0.01, idle: 0.000_05 }

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
  const [withGames, without] = [true, false].map((isGame) =>
    hours.filter(({ hour }) => gamesIn(games, Date.parse(`${hour}:00:00.000Z`)) > 0 === isGame),
  )
  const perGame =
    rateOf(withGames ?? [], (hour) => gamesIn(games, Date.parse(`${hour}:00:00.000Z`))) ?? usual.game
  const perIdle = rateOf(without ?? [], () => 1) ?? usual.idle
  const ahead = hoursBetween(from, to)
  return ahead.reduce((sum, { at, share }) => sum + share * (gamesIn(games, at) * perGame || perIdle), 0)
}

/** The mean over hours; undefined where there is none. The hour that is running is no whole hour and left out. */
function rateOf(hours: readonly CountedHour[], weigh: (hour: string) => number): number | undefined {
  const whole = hours.toSorted((a, b) => a.hour.localeCompare(b.hour)).slice(0, -1)
  const weight = whole.reduce((sum, { hour }) => sum + weigh(hour), 0)
  return weight > 0 ? whole.reduce((sum, { dollars }) => sum + dollars, 0) / weight : undefined
}

function gamesIn(games: readonly PlannedStart[], at: number): number {
  return games.filter(({ startsAt, timeTbd, status }) => {
    if (status === "cancelled" || status === "postponed") return false
    // A game whose time is not announced counts in the evening of its day, when most are.
    const start = timeTbd ? Date.parse(`${dayOf(Date.parse(startsAt))}T23:00:00.000Z`) : Date.parse(startsAt)
    return at + HOUR > start - BEFORE && at < start + LASTS
  }).length
}

/** Every UTC hour of a stretch, with the share of it that lies inside. */
function hoursBetween(from: number, to: number): { at: number; share: number }[] {
  const first = Math.floor(from / HOUR) * HOUR
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / HOUR)) }, (_, index) => {
    const at = first + index * HOUR
    return { at, share: (Math.min(at + HOUR, to) - Math.max(at, from)) / HOUR }
  })
}
