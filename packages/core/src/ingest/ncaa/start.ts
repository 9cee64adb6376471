import { easternMidnight } from "../../clock.ts"
import { reject } from "../isolate.ts"
import type { Game } from "./schema.ts"

/**
 * When a game starts: the epoch (seconds, as text), else date and Eastern clock time. "TBA" leaves only the
 * day. Midnight is a real time here: Hawaii's evening games start then.
 */
export function startOf({ startTimeEpoch, startDate, startTime }: Game): {
  startsAt: string
  timeTbd: boolean
} {
  const timeTbd = startTime === undefined ? startTimeEpoch === undefined : /^tb[ad]/i.test(startTime)
  const seconds = Number(startTimeEpoch)
  if (Number.isInteger(seconds) && seconds > 0 && seconds < 4_102_444_800) {
    return { startsAt: new Date(seconds * 1000).toISOString(), timeTbd }
  }
  const day = dayOf(startDate ?? "")
  const midnight = Date.parse(easternMidnight(day))
  return { startsAt: new Date(midnight + minutesIn(startTime ?? "") * 60_000).toISOString(), timeTbd }
}

/** "03-02-2025" → "2025-03-02". */
function dayOf(date: string): string {
  const parts = /^(\d\d)-(\d\d)-(\d{4})$/.exec(date)
  const day = parts ? `${parts[3]}-${parts[1]}-${parts[2]}` : ""
  return Number.isNaN(Date.parse(day)) ? reject(`neither epoch nor date say when it starts ("${date}")`) : day
}

/** "12:15PM ET" → 735; 0 where it is not decided. The day's clock change, at 2 am, is ignored. */
function minutesIn(time: string): number {
  const parts = /^(\d{1,2}):(\d\d)\s*([AP])M/i.exec(time)
  if (!parts) return 0
  const hour = (Number(parts[1]) % 12) + (parts[3]?.toUpperCase() === "P" ? 12 : 0)
  return hour * 60 + Number(parts[2])
}
