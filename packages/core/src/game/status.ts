import type { GameStatus } from "./info.ts"

/**
 * Where a game may go from each state. Feeds flip finished games back to "scheduled" and lose live ones
 * for a minute; a move that is not listed is noise and the stored state stays.
 */
const moves: Record<GameStatus, readonly GameStatus[]> = {
  scheduled: ["live", "delayed", "suspended", "postponed", "cancelled", "forfeit", "final"],
  live: ["delayed", "suspended", "postponed", "cancelled", "forfeit", "final"],
  delayed: ["live", "suspended", "postponed", "cancelled", "forfeit", "final"],
  suspended: ["live", "delayed", "postponed", "cancelled", "forfeit", "final"],
  postponed: ["scheduled", "live", "delayed", "cancelled", "forfeit", "final"],
  cancelled: ["scheduled", "live", "postponed", "forfeit", "final"],
  forfeit: ["final"],
  final: ["forfeit"],
}

/** The state after a feed said `next`: `next` where the move is possible, else the stored one. */
export function advance(stored: GameStatus, next: GameStatus): GameStatus {
  return moves[stored].includes(next) ? next : stored
}

/** Nothing is expected to change any more, except corrections. */
export function isOver(status: GameStatus): boolean {
  return status === "final" || status === "forfeit" || status === "cancelled"
}

/** The ball is in play, or will be again today. */
export function isUnderWay(status: GameStatus): boolean {
  return status === "live" || status === "delayed"
}

/** No game lasts longer, delays included, in ms: one that vanished from its feed while live is not live for ever. */
export const LONGEST_GAME = 12 * 60 * 60_000
