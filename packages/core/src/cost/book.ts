import { driftOf, uncountedOf } from "./drift.ts"
import type { CountedHour } from "./forecast.ts"
import { addBills, dollarsIn, growthOf, times } from "./growth.ts"
import { dayOf } from "./pace.ts"
import { listPriceOf } from "./prices.ts"
import { type Feature, features, sumOf, sumOfUsed, type Usage, type Used } from "./usage.ts"

/** A day of the month: what was counted, and what AWS billed where that is known. */
export type Day = { day: string; used: Used; billed: Record<string, number> | null }
export type CountedBucket = { hour: string; used: Used }

export type Book = {
  today: number
  month: number
  /** Dollars a day that no handler counts (storage, accounts, zones), as the last bills show it. */
  uncounted: number
  hours: CountedHour[]
  /** At list price, before what is free: how features share the work. */
  features: { feature: Feature; dollars: number }[]
  services: { service: string; today: number; month: number }[]
  drift: ReturnType<typeof driftOf>
  days: { day: string; counted: number; billed: number | null }[]
}

/**
 * The month so far in dollars. What is free is free once a month, so a day costs what the month's bill grew by. Where AWS's
 * bill of a day is known it replaces the count; for days it is not, the usual difference of each service is added, never taken
 * off. Pure; `days` are whole months up to this one, of which today's is left out, `buckets` today's. `now` in ms.
 */
export function bookOf(days: readonly Day[], buckets: readonly CountedBucket[], now: number): Book {
  const before = days
    .filter(({ day }) => day < dayOf(now))
    .toSorted((one, other) => one.day.localeCompare(other.day))
  const drift = driftOf(before)
  const more = uncountedOf(drift)
  const past = before.filter(({ day }) => day.startsWith(dayOf(now).slice(0, 7)))
  const counted = growthOf(past.map(({ used }) => total(used)))
  const earlier = addBills(past.map(({ billed }, index) => billed ?? addBills([counted[index] ?? {}, more])))
  const byHour = [...Map.groupBy(buckets, ({ hour }) => hour)].toSorted(([a], [b]) => a.localeCompare(b))
  const hourly = growthOf(
    byHour.map(([, some]) => total(sumOfUsed(some.map(({ used }) => used)))),
    sumOf(past.map(({ used }) => total(used))),
  )
  const elapsed = (now % 86_400_000) / 86_400_000
  const today = addBills([...hourly, times(more, elapsed)])
  const month = addBills([earlier, today])
  const used = sumOfUsed(buckets.map((bucket) => bucket.used))
  return {
    today: dollarsIn(today),
    month: Math.max(0, dollarsIn(earlier)) + dollarsIn(today),
    uncounted: dollarsIn(more),
    hours: byHour.map(([hour], index) => ({ hour, dollars: dollarsIn(hourly[index] ?? {}) })),
    features: features.flatMap((feature) => {
      const usage = used[feature]
      return usage ? [{ feature, dollars: listPriceOf(usage) }] : []
    }),
    services: Object.entries(month)
      .map(([service, dollars]) => ({ service, today: today[service] ?? 0, month: dollars }))
      .toSorted((one, other) => other.month - one.month),
    drift,
    days: [
      ...past.map(({ day, billed }, index) => ({
        day,
        counted: dollarsIn(counted[index] ?? {}),
        billed: billed && dollarsIn(billed),
      })),
      { day: dayOf(now), counted: dollarsIn(addBills(hourly)), billed: null },
    ],
  }
}

function total(used: Used): Usage {
  return sumOf(Object.values(used))
}
