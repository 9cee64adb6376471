import { gamesIn } from "@hub/functions/client/live/merge"
import { detailAt, rewind } from "@hub/functions/client/rewind"
import type { Game, GameEvent, GamePage } from "../types.ts"
import { hidden, isHarmless } from "./hide.ts"

export type Logs = ReadonlyMap<string, readonly GameEvent[]>

/** The hub's time of the newest fact in a page. What was pushed may be newer than the page it was put on. */
export function newestIn(asOf: string | null, data: unknown, now: number): number {
  const times = gamesIn(data).map(({ updatedAt }) => Date.parse(updatedAt))
  return Math.max(asOf === null ? now : Date.parse(asOf), ...times)
}

/**
 * A page that is newer than `cutoff` as it was then: games as their logs tell, and nothing that follows from results,
 * because nobody knows how old it is. A game whose log is not here shows no result. Pure; `cutoff` in milliseconds.
 */
export function heldBack<T>(key: readonly unknown[], data: T, logs: Logs, cutoff: number): T {
  if (isHarmless(key)) return data
  const past = (game: Game) => pastOf(game, logs, cutoff)
  const held = hidden(key, data, "delay", past)
  return isGamePage(data) && isGamePage(held) ? { ...held, ...gameParts(data, past(data.game)) } : held
}

function pastOf(game: Game, logs: Logs, cutoff: number): Game | undefined {
  if (Date.parse(game.updatedAt) <= cutoff || hasNotBegun(game)) return game
  const log = logs.get(game.id)
  return log ? rewind(game, log, new Date(cutoff).toISOString()) : undefined
}

function hasNotBegun({ status, home, away }: Game): boolean {
  return status === "scheduled" && home.score === null && away.score === null
}

/** What else a game's own page tells: all of it, or what had happened by then. */
function gameParts({ game, detail, corrections }: GamePage, past: Game | undefined): Partial<GamePage> {
  if (past === game) return { detail, corrections }
  return { detail: past && detail ? detailAt(detail, past) : null, corrections: [] }
}

function isGamePage(data: unknown): data is GamePage {
  return typeof data === "object" && data !== null && "game" in data && "detail" in data
}

/** Games whose state at `cutoff` only a log can tell that is not here, or not all of it. Pure. */
export function logsWanted(data: unknown, logs: Logs, cutoff: number): string[] {
  return gamesIn(data)
    .filter((game) => Date.parse(game.updatedAt) > cutoff && !hasNotBegun(game))
    .filter(({ id, seq }) => (logs.get(id)?.at(-1)?.seq ?? -1) < seq)
    .map(({ id }) => id)
}
