import type { FeedGame, Info } from "../game/info.ts"

export type Vanished = { replaced: Info[]; missing: Info[] }

/**
 * Stored games that a complete schedule of the same season no longer lists and that have not been played.
 * `replaced`: more games are stored against that opponent on that day than the schedule names, so the old id can go,
 * whether the new one has been stored already or not.
 * `missing`: nothing stands for it; it stays, because feeds drop games for hours. An empty schedule says nothing.
 */
export function vanished(stored: readonly Info[], listed: readonly FeedGame[], season: number): Vanished {
  const ids = new Set(listed.map((game) => game.id))
  const gone = stored.filter(
    (game) => game.season === season && game.status === "scheduled" && !ids.has(game.id),
  )
  if (listed.length === 0) return { replaced: [], missing: [] }
  const isListedAnew = (game: Info) => {
    const kept = stored.filter((other) => isSameGame(game, other)).length
    const named = listed.filter((other) => isSameFixture(game, other)).length
    return named > 0 && kept + (isNew(game, listed, stored) ? 1 : 0) > named
  }
  return { replaced: gone.filter(isListedAnew), missing: gone.filter((game) => !isListedAnew(game)) }
}

function isSameFixture(game: Info, other: FeedGame): boolean {
  return game.gameDay === other.gameDay && [other.home.teamId, other.away.teamId].includes(game.opponentId)
}

/** The schedule names a game of the fixture that is not stored yet. */
function isNew(game: Info, listed: readonly FeedGame[], stored: readonly Info[]): boolean {
  const known = new Set(stored.map((one) => one.id))
  return listed.some((other) => isSameFixture(game, other) && !known.has(other.id))
}

function isSameGame(game: Info, other: Info): boolean {
  return game.gameDay === other.gameDay && game.opponentId === other.opponentId
}
