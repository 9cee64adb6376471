import type { FeedGame, Info } from "../game/info.ts"

export type Vanished = { replaced: Info[]; missing: Info[] }

/**
 * Stored games that a complete schedule of the same season no longer lists and that have not been played.
 * `replaced`: the schedule has another id for the same opponent on the same day, so the old id can go.
 * `missing`: nothing stands for it; it stays, because feeds drop games for hours. An empty schedule says nothing.
 */
export function vanished(stored: readonly Info[], listed: readonly FeedGame[], season: number): Vanished {
  const ids = new Set(listed.map((game) => game.id))
  const gone = stored.filter(
    (game) => game.season === season && game.status === "scheduled" && !ids.has(game.id),
  )
  if (listed.length === 0) return { replaced: [], missing: [] }
  const isListedAnew = (game: Info) =>
    listed.some((other) => isSameFixture(game, other) && !isStored(other, stored))
  return { replaced: gone.filter(isListedAnew), missing: gone.filter((game) => !isListedAnew(game)) }
}

function isSameFixture(game: Info, other: FeedGame): boolean {
  return game.gameDay === other.gameDay && [other.home.teamId, other.away.teamId].includes(game.opponentId)
}

function isStored(game: FeedGame, stored: readonly Info[]): boolean {
  return stored.some((known) => known.id === game.id)
}
