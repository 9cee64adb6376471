import type { CountedHour } from "./forecast.ts"
import { dayOf } from "./pace.ts"
import { billOf, listPriceOf } from "./prices.ts"
import { type Feature, features, sumOf, sumOfUsed, type Usage, type Used } from "./usage.ts"

/** A day of the month: what was counted, and what AWS billed where that is known. */
export type Day = { day: string; used: Used; billed: Record<string, number> | null }
export type CountedBucket = { hour: string; used: Used }

export type Book = {
  today: number
  month: number
  /** Dollars a day that no handler counts (the edge, deliveries, zones), as the last bills show it. */
  uncounted: number
  hours: CountedHour[]
  /** At list price, before what is free: how features share the work. */
  features: { feature: Feature; dollars: number }[]
  days: { day: string; counted: number; billed: number | null }[]
}

/** Days whose bill says how much is not counted. */
const LOOKED_AT = 7

/**
 * The month so far in dollars. What is free is free once a month, so a day costs what the month's bill grew by. Where AWS's
 * bill of a day is known it replaces the count; for days it is not, the usual difference is added, never taken off. Pure;
 * `days` are those of this month before today, `buckets` today's. `now` in ms.
 */
export function bookOf(days: readonly Day[], buckets: readonly CountedBucket[], now: number): Book {
  const past = days.filter(({ day }) => day < dayOf(now)).toSorted((a, b) => a.day.localeCompare(b.day))
  const counted = growth(past.map(({ used }) => total(used)))
  const rows = past.map(({ day, billed }, index) => ({
    day,
    counted: counted[index] ?? 0,
    billed: billed && sum(Object.values(billed)),
  }))
  const differences = rows
    .flatMap((row) => (row.billed === null ? [] : row.billed - row.counted))
    .slice(-LOOKED_AT)
  const uncounted = Math.max(0, sum(differences) / Math.max(1, differences.length))
  const before = sumOf(past.map(({ used }) => total(used)))
  const byHour = [...Map.groupBy(buckets, ({ hour }) => hour)].toSorted(([a], [b]) => a.localeCompare(b))
  const hourly = growth(
    byHour.map(([, some]) => total(sumOfUsed(some.map(({ used }) => used)))),
    before,
  )
  const elapsed = (now % 86_400_000) / 86_400_000
  const today = sum(hourly) + uncounted * elapsed
  const earlier = sum(rows.map((row) => row.billed ?? row.counted + uncounted))
  const used = sumOfUsed(buckets.map((bucket) => bucket.used))
  return {
    today,
    month: Math.max(0, earlier) + today,
    uncounted,
    hours: byHour.map(([hour], index) => ({ hour, dollars: hourly[index] ?? 0 })),
    features: features.flatMap((feature) => {
      const usage = used[feature]
      return usage ? [{ feature, dollars: listPriceOf(usage) }] : []
    }),
    days: [...rows, { day: dayOf(now), counted: sum(hourly), billed: null }],
  }
}

/** By how much each usage makes the month's bill grow, after those before it. */
function growth(usages: readonly Usage[], before: Usage = {}): number[] {
  const sums = usages.map((_usage, index) => sumOf([before, ...usages.slice(0, index + 1)]))
  return sums.map((upTo, index) => billOf(upTo) - billOf(sums[index - 1] ?? before))
}

function total(used: Used): Usage {
  return sumOf(Object.values(used))
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
