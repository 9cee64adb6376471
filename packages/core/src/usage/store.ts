import type { Counts } from "../pulse/tally.ts"
import { sumOf } from "../pulse/tally.ts"
import { go } from "../table.ts"
import { UsageEntity } from "./bucket.entity.ts"
import type { UsageBucket } from "./counter.ts"
import { UsageDayEntity } from "./day.entity.ts"
import { sizeOf, union } from "./sketch.ts"
import type { UsageDay } from "./stretches.ts"

const KEEP_HOURS = 72
const KEEP_DAYS = 3 * 365

/** What one instance counted in an hour replaces what it wrote before. 1 PutItem, 1 WRU. */
export async function saveAs(instance: string, { hour, counts, sketch }: UsageBucket): Promise<void> {
  const expireAt = Math.floor(Date.parse(`${hour}:00:00.000Z`) / 1000) + KEEP_HOURS * 3600
  await go(UsageEntity.put({ day: hour.slice(0, 10), hour, instance, counts, sketch, expireAt }).go())
}

/** What all instances counted on a UTC day. 1 Query. */
export async function bucketsOf(day: string): Promise<{ counts: Counts; sketch: string }[]> {
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

/** Sums a day up; the sketches end here, of visitors only their number is kept. 1 PutItem. */
export async function rollUp(day: string, buckets: Awaited<ReturnType<typeof bucketsOf>>): Promise<void> {
  const counts = sumOf(buckets.map((bucket) => bucket.counts))
  const visitors = sizeOf(union(buckets.map(({ sketch }) => sketch)))
  const expireAt = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + KEEP_DAYS * 86_400
  await go(UsageDayEntity.put({ day, counts, visitors, expireAt }).go())
}
