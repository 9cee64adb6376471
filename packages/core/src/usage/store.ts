import type { Counts } from "../pulse/tally.ts"
import { sumOf } from "../pulse/tally.ts"
import { go } from "../table.ts"
import { UsageEntity } from "./bucket.entity.ts"
import type { UsageBucket } from "./counter.ts"
import { UsageDayEntity } from "./day.entity.ts"
import { sizeOf, union } from "./sketch.ts"
import type { UsageDay } from "./stretches.ts"

const DAY_SECONDS = 86_400
const AT_ONCE = 25
const KEEP_DAYS = 3 * 365

/**
 * What one instance counted in an hour replaces what it wrote before. It is deleted once its day is closed (`drop`); should
 * nobody close it, the table's expiry takes it a day later. 1 PutItem, 1 WRU.
 */
export async function saveAs(instance: string, { hour, counts, sketch }: UsageBucket): Promise<void> {
  const day = hour.slice(0, 10)
  const expireAt = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + 2 * DAY_SECONDS
  await go(UsageEntity.put({ day, hour, instance, counts, sketch, expireAt }).go())
}

type Stored = { day: string; hour: string; instance: string; counts: Counts; sketch: string }

/** What all instances counted on a UTC day. 1 Query. */
export async function bucketsOf(day: string): Promise<Stored[]> {
  const { data } = await go(UsageEntity.query.byDay({ day }).go({ pages: "all" }))
  return data
}

/** The days of a stretch that anything was counted on. 1 Query. */
export async function daysBetween(from: string, to: string): Promise<UsageDay[]> {
  const { data } = await go(
    UsageDayEntity.query.all({}).between({ day: from }, { day: to }).go({ pages: "all" }),
  )
  return data
}

/** Deletes what instances counted, sketches and all. 1 DeleteItem each. */
export async function drop(buckets: readonly Stored[]): Promise<void> {
  for (let at = 0; at < buckets.length; at += AT_ONCE) {
    const some = buckets.slice(at, at + AT_ONCE)
    await Promise.all(
      some.map(({ day, hour, instance }) => go(UsageEntity.delete({ day, hour, instance }).go())),
    )
  }
}

/** Whether a day was summed up for the last time: nothing may be summed up anew once its buckets are gone. 1 GetItem. */
export async function isClosed(day: string): Promise<boolean> {
  const { data } = await go(UsageDayEntity.get({ day }).go({ consistent: true }))
  return data?.isClosed === true
}

/** Sums a day up, of visitors only to their number; `isLast` where it is the last time. 1 PutItem. */
export async function rollUp(day: string, buckets: readonly Stored[], isLast = false): Promise<void> {
  const counts = sumOf(buckets.map((bucket) => bucket.counts))
  const visitors = sizeOf(union(buckets.map(({ sketch }) => sketch)))
  const expireAt = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + KEEP_DAYS * DAY_SECONDS
  await go(UsageDayEntity.put({ day, counts, visitors, isClosed: isLast, expireAt }).go())
}
