import { go } from "../table.ts"
import type { Day } from "./book.ts"
import { CostDayEntity } from "./day.entity.ts"
import { GuardEntity } from "./guard.entity.ts"
import type { Asked, Minutes, State, Told } from "./info.ts"
import { MeterEntity } from "./meter.entity.ts"
import { sumOf, sumOfUsed, type Usage, type Used } from "./usage.ts"

/** `at`: when it was written. */
export type CountedBucket = { hour: string; used: Used; at: string }
export type Remembered = {
  state?: State
  wish?: "poll" | "push"
  asked?: Asked
  alerts?: Told[]
}

/** 1 consistent GetItem. */
export async function remembered(): Promise<Remembered> {
  const { data } = await go(GuardEntity.get({}).go({ consistent: true }))
  return data ?? {}
}

/** 1 UpdateItem; what is not named stays. */
export async function remember(facts: Remembered): Promise<void> {
  await go(GuardEntity.upsert(facts).go())
}

/** What all instances counted on a UTC day. 1 Query. */
export async function bucketsOf(day: string): Promise<CountedBucket[]> {
  const { data } = await go(MeterEntity.query.byDay({ day }).go({ pages: "all" }))
  return data
}

/** `minutes`: how long each level lasted, null where nobody wrote it down. */
export type KnownDay = Day & { total: Usage; isEstimate: boolean; minutes: Minutes | null; isDemo: boolean }

/** The days of a month that are known. 1 Query. */
export async function daysOf(month: string): Promise<KnownDay[]> {
  const { data } = await go(CostDayEntity.query.byMonth({ month }).go({ pages: "all" }))
  return data.map(
    ({ day, used = {}, total, billed = null, minutes = null, isEstimate = false, isDemo = false }) => ({
      day,
      used,
      total: total ?? sumOf(Object.values(used)),
      billed,
      isEstimate,
      minutes,
      isDemo,
    }),
  )
}

/** Sums a day up, for when its counts are gone. 1 UpdateItem. */
export async function rollUp(
  day: string,
  buckets: readonly { used: Used }[],
  minutes?: Minutes,
): Promise<void> {
  const used = sumOfUsed(buckets.map((bucket) => bucket.used))
  const total = sumOf(Object.values(used))
  const lasted = minutes && { minutes: whole(minutes) }
  await go(CostDayEntity.upsert({ month: day.slice(0, 7), day, used, total, ...lasted }).go())
}

function whole([zero, one, two, three]: Minutes): Minutes {
  return [Math.round(zero), Math.round(one), Math.round(two), Math.round(three)]
}

export type BilledDay = { day: string; billed: Record<string, number>; isEstimate: boolean }

/** What AWS says a day cost. 1 UpdateItem. */
export async function saveBill({ day, billed, isEstimate }: BilledDay): Promise<void> {
  await go(CostDayEntity.upsert({ month: day.slice(0, 7), day, billed, isEstimate }).go())
}

/** Days that are made up for a demonstration, marked as that. As many items as days, 25 at once. */
export async function saveDemoDays(days: readonly DemoDay[]): Promise<void> {
  const items = days.map((one) => ({
    ...one,
    month: one.day.slice(0, 7),
    total: sumOf(Object.values(one.used)),
    isDemo: true,
  }))
  await go(CostDayEntity.put(items).go())
}
type DemoDay = Pick<KnownDay, "day" | "used" | "isEstimate"> & {
  minutes: Minutes
  billed?: Record<string, number>
}
