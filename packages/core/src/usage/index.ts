export * as Usage from "./index.ts"

import * as v from "valibot"
import { addDays, iso } from "../clock.ts"
import { fn } from "../fn.ts"
import { Snapshot } from "../snapshot/index.ts"
import { Groups, type Stretch, type Summary } from "./info.ts"
import { forgetSalt } from "./salt.ts"
import { bucketsOf, daysBetween, drop, isClosed, rollUp } from "./store.ts"
import { stretchesOf, sumUp } from "./stretches.ts"

export { flush, take, takeBot } from "./count.ts"
export { Beacon, Groups, Stretch, Summary, sampling } from "./info.ts"

const Day = v.pipe(v.string(), v.isoDate())
const Range = v.object({
  startDate: Day,
  endDate: Day,
  groupBy: v.optional(Groups, "day"),
  limit: v.optional(v.number(), 31),
  /** The day that the next page begins with. */
  cursor: v.optional(Day),
})

/** How the hub was used, by day, week or month, oldest first; days of which nothing is known are zeros. 1 Query a page. */
export const list = fn(Range, async ({ startDate, endDate, groupBy, limit, cursor }) => {
  const stretches = stretchesOf(cursor ?? startDate, endDate, groupBy, limit)
  const [first, last] = [stretches[0]?.[0], stretches.at(-1)?.[1]]
  if (first === undefined || last === undefined) return { items: [] as Stretch[], cursor: null }
  const days = await daysBetween(first, last)
  return {
    items: stretches.map(([from, to]) => sumUp(from, to, days)),
    cursor: last < endDate ? addDays(last, 1) : null,
  }
})

const SHOWN_DAYS = 30
/** Yesterday's last counts come in for a while after midnight. */
const LATE_MS = 900_000

/**
 * Sums up today, forgets yesterday's salt and, a quarter of an hour after midnight, all of yesterday but its sums; publishes
 * the summary. Every five minutes: 3 Queries, 2 GetItems, 2–4 writes; once a day 1 DeleteItem more for each of yesterday's
 * buckets. `now` in ms.
 */
export async function look(now: number): Promise<Summary> {
  const today = iso(now).slice(0, 10)
  await forgetSalt(today)
  const yesterday = addDays(today, -1)
  await (now % 86_400_000 < LATE_MS ? sumUpDay(yesterday) : close(yesterday))
  await sumUpDay(today)
  const from = addDays(today, 1 - SHOWN_DAYS)
  const days = await daysBetween(from, today)
  const summary = {
    total: sumUp(from, today, days),
    days: stretchesOf(from, today, "day", SHOWN_DAYS).map(([day]) => {
      const { visits, views, visitors } = sumUp(day, day, days)
      return { day, visits, views, visitors }
    }),
    updatedAt: iso(now),
  }
  await Snapshot.write("usage", summary, { asOf: iso(now), stale: false, readAt: iso(now) })
  return summary
}

async function sumUpDay(day: string): Promise<void> {
  const buckets = await bucketsOf(day)
  if (buckets.length > 0) await rollUp(day, buckets)
}

/** Sums a day up for the last time and deletes what it was made of; what comes in later is deleted and not counted. */
async function close(day: string): Promise<void> {
  const buckets = await bucketsOf(day)
  if (buckets.length === 0) return
  if (!(await isClosed(day))) await rollUp(day, buckets, true)
  await drop(buckets)
}
