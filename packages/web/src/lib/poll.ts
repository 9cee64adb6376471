import type { Game } from "./types.ts"

/** Two questions are never closer than this. */
const shortest = 10_000
const lateInterval = 60_000
const lateLimit = 4 * 3600_000
/** setTimeout overflows past 24.8 days; a page is not kept open for longer than a day without a visit. */
const longestWait = 24 * 3600_000

/** Is this game being played, so that its numbers may change any second? */
export function isLive(game: Pick<Game, "status">): boolean {
  return game.status === "live" || game.status === "delayed"
}

/**
 * Milliseconds until these games are worth asking about again, or false for never.
 * Live: every `liveMs`. Else one request when the next game is due to start, and one a minute while
 * a start is overdue. A page without either asks nothing.
 */
export function pollDelay(games: readonly Game[], now: number, liveMs = shortest): number | false {
  if (games.some(isLive)) return liveMs
  const waits = games
    .filter((game) => game.status === "scheduled" && !game.timeTbd)
    .map((game) => Date.parse(game.startsAt) - now)
    .filter((wait) => wait > -lateLimit && wait < longestWait)
    .map((wait) => (wait > 0 ? Math.max(wait, shortest) : lateInterval))
  return waits.length > 0 ? Math.min(...waits) : false
}
