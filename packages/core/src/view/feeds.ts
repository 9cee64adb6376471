import { addDays, easternDay, easternMidnight } from "../clock.ts"
import { AppError } from "../error.ts"
import { Game } from "../game/index.ts"
import { Run, type SourceState } from "../run/index.ts"
import { type Sport, sportIds } from "../sport/info.ts"

/** Games for calendars and feed readers, how old they are, and whether their source is silent. */
export type GameFeed = { games: Game.Info[]; asOf: string; stale: boolean }

/**
 * Every game for a calendar: the last eleven months and what is ahead, of one sport or all. 2 Queries side by side,
 * 0.2 RRU a game: ~70 RRU for a year of all sports, which the edge keeps for a quarter of an hour.
 */
export async function calendarFeed(now: string, sport?: Sport): Promise<GameFeed> {
  const today = easternDay(now)
  const range = { from: easternMidnight(addDays(today, -330)), to: easternMidnight(addDays(today, 400)) }
  const [games, sources] = await Promise.all([
    Game.between({ ...range, ...(sport && { sport }) }),
    Run.sources(),
  ])
  return feedOf(games, sources, now, sport ? [sport] : sportIds)
}

/** The latest results over all sports. 2 Queries side by side, ~15 RRU. */
export async function resultsFeed(now: string): Promise<GameFeed> {
  const filter = { to: easternDay(now), status: "final", sort: "-startsAt", limit: 40 } as const
  const [{ items }, sources] = await Promise.all([Game.list(filter), Run.sources()])
  return feedOf(items, sources, now, sportIds)
}

/** A feed is as old as the schedule that was not checked for the longest time. Throws `feed.down` instead of being empty in an outage. */
function feedOf(
  games: Game.Info[],
  sources: readonly SourceState[],
  now: string,
  sports: readonly string[],
): GameFeed {
  const behind = sources.filter(({ kind, sport }) => kind === "schedule" && sports.includes(sport))
  if (games.length === 0 && behind.every(({ stale }) => stale)) {
    const message = "Sports data temporarily unavailable"
    throw new AppError("unavailable", "feed.down", message, { retryAfterSeconds: 30 })
  }
  const [oldest] = behind.flatMap(({ checkedAt }) => checkedAt ?? []).toSorted()
  return { games, asOf: oldest ?? now, stale: behind.some(({ stale }) => stale) }
}
