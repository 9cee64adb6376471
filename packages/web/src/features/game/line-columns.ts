import { familyOf, hasInnings, periodHead, regulation } from "../../lib/sport.ts"
import type { Game, GameSide } from "../../lib/types.ts"

export type LineColumn = { period: number; head: string; isNow: boolean }

/**
 * The periods of a line score: all of regulation as soon as the game has begun, overtimes as they come.
 * Volleyball shows the sets that were begun, a match of three needs no empty fourth; so does a sport we do not know.
 */
export function lineColumns(game: Game): LineColumn[] {
  const begun = Math.max(game.home.linescores.length, game.away.linescores.length)
  if (begun === 0) return []
  const family = familyOf(game.sport)
  const isOpen = family === "volleyball" || family === "other"
  const count = isOpen ? begun : Math.max(begun, regulation(game.sport))
  return Array.from({ length: count }, (_, index) => ({
    period: index + 1,
    head: periodHead(game.sport, index + 1),
    isNow: game.status === "live" && game.period === index + 1,
  }))
}

/**
 * What a side has in a period. `×` where an ended game's home side did not bat in the last inning,
 * nothing where the period is still to come.
 */
export function cellText(game: Game, side: GameSide, period: number): string {
  const value = side.linescores[period - 1]
  if (value !== null && value !== undefined) return String(value)
  const other = side === game.home ? game.away : game.home
  const skipped =
    game.status === "final" && hasInnings(game.sport) && other.linescores[period - 1] !== undefined
  return skipped ? "×" : ""
}

/** Did this side win the set? Points of a set decide it, points of a quarter do not. */
export function wonSet(game: Game, side: GameSide, period: number): boolean {
  const other = side === game.home ? game.away : game.home
  const [own, theirs] = [side.linescores[period - 1] ?? 0, other.linescores[period - 1] ?? 0]
  return familyOf(game.sport) === "volleyball" && own > theirs
}

/** The columns after the periods: runs, hits and errors; sets; the total, and the kicks of a shoot-out. */
export function totalColumns(
  game: Game,
): { head: string; title: string; of: (side: GameSide) => number | null }[] {
  if (!hasInnings(game.sport)) {
    const isSets = familyOf(game.sport) === "volleyball"
    const kicks = game.home.shootoutScore !== undefined || game.away.shootoutScore !== undefined
    return [
      { head: isSets ? "Sets" : "T", title: isSets ? "Sets" : "Total", of: (side) => side.score },
      ...(kicks
        ? [{ head: "PK", title: "Shoot-out", of: (side: GameSide) => side.shootoutScore ?? null }]
        : []),
    ]
  }
  return [
    { head: "R", title: "Runs", of: (side) => side.score },
    { head: "H", title: "Hits", of: (side) => side.hits ?? null },
    { head: "E", title: "Errors", of: (side) => side.errors ?? null },
  ]
}
