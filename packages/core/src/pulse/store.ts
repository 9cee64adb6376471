import { go } from "../table.ts"
import { PulseEntity } from "./bucket.entity.ts"
import { PulseDayEntity } from "./day.entity.ts"
import { type Bucket, type Counts, sumOf } from "./tally.ts"

const KEEP_DAYS = 100
const KEEP_HOURS = 72

/** What one instance counted in an hour replaces what it wrote before. 1 PutItem, 1–2 WRU. */
export async function saveAs(instance: string, { hour, counts }: Bucket): Promise<void> {
  const expireAt = Math.floor(Date.parse(`${hour}:00:00.000Z`) / 1000) + KEEP_HOURS * 3600
  await go(PulseEntity.put({ day: hour.slice(0, 10), hour, instance, counts, expireAt }).go())
}

/** What all instances counted on a UTC day, by hour and instance. 1 Query. */
export async function bucketsOf(day: string): Promise<(Bucket & { instance: string })[]> {
  const { data } = await go(PulseEntity.query.byDay({ day }).go({ pages: "all" }))
  return data
}

export type Day = { day: string; counts: Counts }

/** The days from `from` on, oldest first. 1 Query. */
export async function daysFrom(from: string): Promise<Day[]> {
  const { data } = await go(PulseDayEntity.query.all({}).gte({ day: from }).go({ pages: "all" }))
  return data.map(({ day, counts }) => ({ day, counts }))
}

/** Sums a day up, for when its hours are gone. 1 PutItem. */
export async function rollUp(day: string, buckets: readonly Bucket[]): Promise<Day> {
  const counts = sumOf(buckets.map((bucket) => bucket.counts))
  const expireAt = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + KEEP_DAYS * 86_400
  await go(PulseDayEntity.put({ day, counts, expireAt }).go())
  return { day, counts }
}
