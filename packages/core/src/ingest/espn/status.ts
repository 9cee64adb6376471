import type { GameStatus } from "../../game/info.ts"
import type { Status } from "./schema.ts"

/**
 * The state of a game in the hub's words. Names decide where they are known, because `state` is "post" for
 * postponed, cancelled and suspended games alike. A game is final only where the feed says `completed`.
 */
export function statusOf({ type }: Status): GameStatus {
  const name = type.name ?? ""
  const said = wordsOf(name) ?? wordsOf(type.description?.toUpperCase().replaceAll(" ", "_") ?? "")
  if (said !== undefined && noResult.has(said)) return said
  if (type.completed === true) return "final"
  if (said !== undefined) return said
  if (type.state === "pre") return "scheduled"
  if (type.state === "in" || finished.test(name)) return "live"
  return "suspended"
}

/** Ends without a played result: these hold even where a payload also claims `completed`. */
const noResult: ReadonlySet<GameStatus> = new Set(["forfeit", "cancelled", "postponed"])

/** By word and not by whole name: STATUS_RAIN_DELAY or STATUS_END_OF_REGULATION need no row of their own. */
const words: readonly [RegExp, GameStatus][] = [
  [/FORFEIT|WALKOVER/, "forfeit"],
  [/CANCEL|ABANDON|NO_CONTEST/, "cancelled"],
  [/POSTPON/, "postponed"],
  [/SUSPEN/, "suspended"],
  [/DELAY/, "delayed"],
  [/SCHEDULED|PREGAME/, "scheduled"],
  [/IN_PROGRESS|HALF|END_|OVERTIME|SHOOTOUT/, "live"],
]

/** A finished game that is not `completed` yet is confirmed on one of the next reads: keep watching it. */
const finished = /FINAL|FULL_TIME/

function wordsOf(name: string): GameStatus | undefined {
  return words.find(([pattern]) => pattern.test(name))?.[1]
}

/** The feed's own words: "Final/2OT", "Halftime", "Mid 4th", "11/21 - 12:00 PM EST". */
export function detailOf({ type }: Status, status: GameStatus): string {
  return type.shortDetail ?? type.detail ?? type.description ?? status
}

/** Whether a score is a result so far: feeds say "0" before the start and for games that never took place. */
export function isPlayed(status: GameStatus, { type, period }: Status): boolean {
  if (status === "delayed") return type.state === "in" || (type.state === undefined && (period ?? 0) > 0)
  return status === "live" || status === "suspended" || status === "final" || status === "forfeit"
}
