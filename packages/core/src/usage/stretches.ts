import { addDays } from "../clock.ts"
import { namesUnder } from "../pulse/read.ts"
import { type Counts, sumOf } from "../pulse/tally.ts"
import type { Groups, Stretch, Sums } from "./info.ts"

export type UsageDay = { day: string; counts: Counts; visitors: number }

/** The last day of the day, week (Monday to Sunday) or month that `day` is in. Pure. */
export function endOf(day: string, groupBy: Groups): string {
  if (groupBy === "day") return day
  const date = new Date(`${day}T00:00:00.000Z`)
  if (groupBy === "week") return addDays(day, (7 - date.getUTCDay()) % 7)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}

/** The stretches between two days, at most `most`; the first and the last may be cut by the ends. Pure. */
export function stretchesOf(
  from: string,
  to: string,
  groupBy: Groups,
  most: number,
): [from: string, to: string][] {
  if (from > to || most === 0) return []
  const end = endOf(from, groupBy)
  const last = end < to ? end : to
  return [[from, last], ...stretchesOf(addDays(last, 1), to, groupBy, most - 1)]
}

/** What the days of a stretch come to. Pure. */
export function sumUp(from: string, to: string, days: readonly UsageDay[]): Stretch {
  const some = days.filter(({ day }) => day >= from && day <= to)
  const counts = sumOf(some.map((one) => one.counts))
  return {
    from,
    to,
    ...sumsOf(
      counts,
      some.reduce((sum, { visitors }) => sum + visitors, 0),
    ),
  }
}

function sumsOf(counts: Counts, visitors: number): Sums {
  const pages = under(counts, "view.")
  return {
    visits: counts["visits"] ?? 0,
    views: Object.values(pages).reduce((sum, count) => sum + count, 0),
    visitors,
    isSampled: (counts["weight.peak"] ?? 1) > 1,
    pages,
    actions: under(counts, "action."),
    devices: under(counts, "device."),
    origins: under(counts, "from."),
  }
}

function under(counts: Counts, prefix: string): Record<string, number> {
  return Object.fromEntries(
    namesUnder(counts, prefix, [""]).map((name) => [name, counts[`${prefix}${name}`] ?? 0]),
  )
}
