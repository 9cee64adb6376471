import * as v from "valibot"
import { GameStatus } from "./info.ts"

const Side = v.object({ teamId: v.string(), score: v.nullable(v.number()) })

/** As much of a stored game as an event tells. */
export const GameState = v.object({
  id: v.string(),
  sport: v.string(),
  status: GameStatus,
  startsAt: v.string(),
  home: Side,
  away: Side,
  updatedAt: v.string(),
})
export type GameState = v.InferOutput<typeof GameState>

export const gameEventTypes = ["game.final", "game.status", "game.score"] as const
export type GameEventType = (typeof gameEventTypes)[number]

/** What subscribers get: the game after the change. `version` rises when a member changes its meaning. */
export type GameEvent = { type: GameEventType; detail: GameState & { version: 1 } }

/**
 * What a write of a game means, at most one thing: it ended, it changed its state, or somebody scored. The first sight of a
 * game is news to nobody, and a corrected score of a finished game is a `game.score`. Pure.
 */
export function eventOf(before: GameState | undefined, after: GameState): GameEvent | undefined {
  if (!before) return undefined
  const type = typeOf(before, after)
  return type && { type, detail: { ...after, version: 1 } }
}

function typeOf(before: GameState, after: GameState): GameEventType | undefined {
  if (before.status !== after.status) return after.status === "final" ? "game.final" : "game.status"
  const scored = before.home.score !== after.home.score || before.away.score !== after.away.score
  return scored ? "game.score" : undefined
}
