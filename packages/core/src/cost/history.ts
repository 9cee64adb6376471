import { addDays } from "../clock.ts"
import { go } from "../table.ts"
import { growthOf } from "./growth.ts"
import { CostHistoryEntity } from "./history.entity.ts"
import type { PastDay } from "./info.ts"
import { daysOf, type KnownDay } from "./store.ts"

/** How many days the public page draws, today included. */
export const SHOWN_DAYS = 90

/** The days before the month of `day` that are still drawn. 1 GetItem; at the first look of a day 3 Queries and a write more. */
export async function historyBefore(day: string): Promise<PastDay[]> {
  const { data } = await go(CostHistoryEntity.get({}).go())
  if (data?.madeOn === day) return data.days
  const from = addDays(day, 1 - SHOWN_DAYS)
  const months = await Promise.all(monthsBetween(from, day).map(daysOf))
  const days = months.flatMap(pastDays).filter((one) => one.day >= from)
  await go(CostHistoryEntity.upsert({ madeOn: day, days }).go())
  return days
}

/** Has it made anew with the next look: a bill of last month's days has come. 1 UpdateItem. */
export async function remakeHistory(): Promise<void> {
  await go(CostHistoryEntity.upsert({ madeOn: "", days: [] }).go())
}

/** A month's days, each with what it made the month's bill grow by. Pure. */
export function pastDays(month: readonly KnownDay[]): PastDay[] {
  const grown = growthOf(month.map(({ total }) => total))
  return month.map(({ day, billed, minutes, isDemo }, index) => ({
    day,
    counted: sum(grown[index] ?? {}),
    billed: billed && sum(billed),
    minutes,
    isDemo,
  }))
}

/** Months from that of `from` up to and without that of `to`: `2026-08`, `2026-09`. Pure. */
function monthsBetween(from: string, to: string): string[] {
  const days = Array.from({ length: SHOWN_DAYS }, (_, n) => addDays(from, n).slice(0, 7))
  return [...new Set(days)].filter((month) => month < to.slice(0, 7))
}

/** Millionths of a dollar; beyond that it is noise. */
function sum(bill: Record<string, number>): number {
  return Math.round(Object.values(bill).reduce((all, one) => all + one, 0) * 1e6) / 1e6
}
