import { isLive } from "../../lib/poll.ts"
import type { Game } from "../../lib/types.ts"

/** A day's list: what is played first, then what waits to go on, then by start; a time that is not known yet comes last. */
export function inOrder(games: readonly Game[], sport: string | null): Game[] {
  return games
    .filter((game) => sport === null || game.sport === sport)
    .toSorted((a, b) => place(a) - place(b) || a.startsAt.localeCompare(b.startsAt))
}

/** The sports of a day, in the order in which they come up. */
export function sportsOf(games: readonly Game[]): string[] {
  return [...new Set(inOrder(games, null).map((game) => game.sport))]
}

function place(game: Game): number {
  if (isLive(game)) return game.status === "live" ? 0 : 1
  return game.timeTbd ? 3 : 2
}
