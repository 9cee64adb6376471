import { isLive } from "./poll.ts"
import type { Game } from "./types.ts"

/**
 * How new a page is after a push: as old as the oldest of its games in play, because what was told about one says nothing about
 * the others. `heard` is when each game was last told about, `fresh` the games of this push. Pure.
 */
export function asOfPushed(
  asOf: string | null,
  games: readonly Game[],
  heard: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
): string | null {
  const moving = games.filter((game) => isLive(game) || fresh.has(game.id))
  const times = moving.map(({ id }) => heard.get(id) ?? asOf ?? "").toSorted()
  const [oldest = ""] = times
  return oldest > (asOf ?? "") ? oldest : asOf
}
