import { familyOf } from "./sport.ts"
import type { Game } from "./types.ts"

/** Without news for longer the clock is anybody's guess. */
const LONGEST = 5 * 60_000

/**
 * The minute of a soccer game between two looks, marked as the estimate it is: `≈ 69'`. Soccer's clock runs on; all others stop
 * at whistles that no feed tells of, and keep the feed's own. Null where the feed's is as good. Pure; `age` in milliseconds.
 */
export function runningClock({ sport, status, period, clock }: Game, age: number): string | null {
  const minute = Number(/^(\d{1,3})'$/.exec(clock ?? "")?.[1] ?? Number.NaN)
  if (familyOf(sport) !== "soccer" || status !== "live" || Number.isNaN(minute)) return null
  const passed = Math.floor(age / 60_000)
  if (passed < 1 || age > LONGEST) return null
  const end = { 1: 45, 2: 90 }[period ?? 0]
  // How long a half is made nobody knows before its end.
  if (end !== undefined && minute + passed > end) return minute >= end ? null : `≈ ${end}'`
  return `≈ ${minute + passed}'`
}
