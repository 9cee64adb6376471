import type { FeedGame, Info } from "./info.ts"
import { isUnderWay } from "./status.ts"

/** A copy in a cache between us and the source is older than the last answer, but not by more than this, in ms. */
const OLDEST_COPY = 120_000

type Played = Pick<FeedGame, "sport" | "status" | "period" | "clock" | "home" | "away">

/**
 * Whether an answer about a game under way is older than what is stored: an earlier period or an earlier clock with no
 * side's score higher. A clock that is put right looks the same, so a source that keeps to it for two minutes is
 * believed; a score that is taken back comes with a later clock and is believed at once. Pure; `now` is UTC ISO.
 */
export function isBehind(stored: Played & Pick<Info, "updatedAt">, feed: Played, now: string): boolean {
  if (!isUnderWay(stored.status) || !isUnderWay(feed.status)) return false
  if (Date.parse(now) - Date.parse(stored.updatedAt) > OLDEST_COPY) return false
  const scored = (["home", "away"] as const).some(
    (side) => (feed[side].score ?? 0) > (stored[side].score ?? 0),
  )
  return !scored && isEarlier(feed, stored)
}

function isEarlier(feed: Played, stored: Played): boolean {
  if (feed.period === null || stored.period === null) return false
  if (feed.period !== stored.period) return feed.period < stored.period
  const [said, known] = [elapsed(feed), elapsed(stored)]
  return said !== undefined && known !== undefined && said < known
}

/** Seconds on the clock since the period began, on a scale of its own; undefined in sports without a clock. */
function elapsed({ sport, clock }: Played): number | undefined {
  const upwards = /^(\d{1,3})'(?:\+(\d{1,2})')?$/.exec(clock ?? "")
  if (upwards) return Number(upwards[1]) * 60 + Number(upwards[2] ?? 0)
  const parts = /^(?:(\d{1,3}):)?(\d{1,2})(\.\d)?$/.exec(clock ?? "")
  if (!parts) return undefined
  const seconds = Number(parts[1] ?? 0) * 60 + Number(`${parts[2]}${parts[3] ?? ""}`)
  return sport.endsWith("soccer") ? seconds : -seconds
}
