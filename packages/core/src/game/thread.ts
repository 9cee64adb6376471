import type { GameStatus, Info } from "./info.ts"

/** Talk about a game begins an hour before it and ends two hours after it. */
const OPENS_BEFORE = 60 * 60_000
const LOCKS_AFTER = 2 * 60 * 60_000

export type ThreadedGame = Pick<Info, "status" | "startsAt" | "timeTbd" | "finalAt" | "thread">

/** A game nobody plays has nobody to talk about it. */
const off = new Set<GameStatus>(["postponed", "cancelled", "forfeit"])

/**
 * What has to happen to a game's thread at `now` (ms), or nothing. It opens once and locks once; a game that is put off
 * locks its open thread, and opens it again before its new date. Pure.
 */
export function threadMove(game: ThreadedGame, now: number): "open" | "locked" | undefined {
  const start = Date.parse(game.startsAt)
  const isDone = game.finalAt !== null || off.has(game.status)
  if (game.thread === "open") return lockAt(game) <= now ? "locked" : undefined
  const isSoon = !game.timeTbd && now >= start - OPENS_BEFORE && now < start + 24 * 60 * 60_000
  const mayOpen = game.thread === null || now < start
  return mayOpen && isSoon && !isDone ? "open" : undefined
}

/** What a thread is at `now` (ms), whether or not somebody has written it down yet; null before it opens. Pure. */
export function threadAt(game: ThreadedGame, now: number): ThreadedGame["thread"] {
  return threadMove(game, now) ?? game.thread
}

/** When an open thread locks, in ms: `Infinity` while nobody knows. */
function lockAt({ status, finalAt }: ThreadedGame): number {
  if (off.has(status)) return 0
  return finalAt === null ? Number.POSITIVE_INFINITY : Date.parse(finalAt) + LOCKS_AFTER
}
