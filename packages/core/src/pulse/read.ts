import { bounds, quantile } from "./histogram.ts"
import type { Counts } from "./tally.ts"

/** How long something took: how often it was measured, its mean, and what 95 of 100 stayed below. */
export type Took = { count: number; averageMs: number | null; p95Ms: number | null }

/** The durations kept under some names, taken together. Pure. */
export function tookOf(counts: Counts, ...names: string[]): Took {
  const places = [...bounds, Number.POSITIVE_INFINITY].map((_bound, place) =>
    names.reduce((sum, name) => sum + (counts[`${name}.le${place}`] ?? 0), 0),
  )
  const count = places.reduce((sum, one) => sum + one, 0)
  const ms = names.reduce((sum, name) => sum + (counts[`${name}.ms`] ?? 0), 0)
  const p95 = quantile(places, 0.95)
  return {
    count,
    averageMs: count === 0 ? null : tenths(ms / count),
    p95Ms: p95 === null ? null : tenths(p95),
  }
}

/** What follows `prefix` in the names that begin with it, up to the next dot of a suffix in `endings`. Pure. */
export function namesUnder(counts: Counts, prefix: string, endings: readonly string[]): string[] {
  const found = Object.keys(counts).flatMap((name) => {
    const ending = endings.find((one) => name.endsWith(one))
    if (!name.startsWith(prefix) || ending === undefined) return []
    return name.slice(prefix.length, name.length - ending.length)
  })
  return [...new Set(found)].toSorted()
}

/** A share between 0 and 1 to four places; null of nothing. Pure. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10
}
