import type { GameEvent } from "../game/event.ts"
import type { PushEvent } from "./info.ts"

/** TV delays are rounded up to so many seconds, so that a burst is sent nine times at most, never once a device. */
const STEP = 15

/** A score of a quarter of an hour ago is nobody's news; who was away looks at the page. */
const TOO_LATE: Record<PushEvent, number> = { score: 15 * 60, start: 30 * 60, final: 6 * 3600 }

/** By how many seconds a device is told later: never less than it asked for. Pure. */
export function heldFor(delaySeconds: number): number {
  return Math.ceil(delaySeconds / STEP) * STEP
}

/** Seconds from `now` (ms) until what happened may be told to devices that are told `held` seconds later. Pure. */
export function secondsUntil(events: readonly Pick<GameEvent, "at">[], held: number, now: number): number {
  const last = Math.max(...events.map(({ at }) => Date.parse(at)))
  return Math.max(0, Math.ceil((last + held * 1000 - now) / 1000))
}

/**
 * How long a push service may keep a notice of this kind for a device that is off, in seconds; 0 where it has become too late
 * to tell, because a queue stood still or a source was read again. Pure; `now` in ms.
 */
export function keepSeconds(kind: PushEvent, at: string, held: number, now: number): number {
  return Math.max(0, Math.floor(TOO_LATE[kind] + held - (now - Date.parse(at)) / 1000))
}
