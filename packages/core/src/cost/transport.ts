import { dayOf } from "./pace.ts"

/** Requests at the edge on a UTC day. */
export type CountedDay = { day: string; requests: number }
export type Transport = "poll" | "push"

const DAY = 86_400_000
const MONTH = 31
/** Four whole weeks, so that every weekday counts the same; with less than one nobody knows. */
const WINDOW = 28
const ENOUGH = 7

/** CloudFront asks nothing for ten million requests a month. Polls above it cost as much as pushes and tell later. */
export const FREE_REQUESTS = 10_000_000
/** A fan who is pushed to asks a quarter as often: below this, polls would be free again. */
const PUSHED_FEW = 2_200_000
/** So many before a week is known are a crowd. */
const SURGE = 3_000_000

/**
 * Whether what happens is pushed: polls while a month of them costs nothing, pushes above. The pace is that of the last four
 * weeks, as far as they are known, and what was chosen stays until the pace is clearly another one. Pure; `now` in ms, today's count is not needed.
 */
export function transportFor(days: readonly CountedDay[], previous: Transport, now: number): Transport {
  const from = dayOf(now - WINDOW * DAY)
  const known = days.filter(({ day }) => day >= from && day < dayOf(now))
  const requests = known.reduce((sum, one) => sum + one.requests, 0)
  if (known.length < ENOUGH) return requests > SURGE ? "push" : previous
  const pace = (requests / known.length) * MONTH
  if (previous === "poll") return pace > FREE_REQUESTS ? "push" : "poll"
  return known.length === WINDOW && pace < PUSHED_FEW ? "poll" : "push"
}
