import { stableJson } from "../id.ts"
import type { Info } from "./info.ts"

/**
 * Of three looks ten seconds apart the first and the last, also where one came a little early. A clock runs by itself on
 * screens, so what only moves with it waits for as long as this; writing it at each look cost more than all that happens
 * in a game.
 */
export const PAUSE = 18_000

/** Whether a game says nothing new but its clock and what is said beside it, so shortly after it was written. Pure; `now` is UTC ISO. */
export function mayWait(before: Info, said: Info, now: string): boolean {
  return Date.parse(now) - Date.parse(before.updatedAt) < PAUSE && isClock(before, said)
}

/** Whether nothing else differs than what moves with a game's clock. Pure. */
export function isClock(before: Info, said: Info): boolean {
  return beyondClock(before) === beyondClock(said)
}

/** A clock that was heard after its game was last written, by the game's id: an older answer is told by it. */
export type Clocks = Record<string, { period: string; clock: string }>

/** A stored game with its newer clock, where that is of the same period. Pure. */
export function withClock<T extends Pick<Info, "id" | "period" | "clock">>(game: T, clocks: Clocks): T {
  const heard = clocks[game.id]
  return heard && heard.period === String(game.period) ? { ...game, clock: heard.clock } : game
}

function beyondClock(game: Info): string {
  const { clock: _clock, statusDetail: _detail, situation, ...rest } = game
  const { updatedAt: _updatedAt, version: _version, source: _source, ...facts } = rest
  const { lastPlay: _lastPlay, ...where } = situation ?? {}
  // The table keeps no order of members.
  return stableJson([facts, where])
}
