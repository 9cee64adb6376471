import { backendOf } from "./backend.ts"
import { POOL } from "./counts.ts"
import type { Kpi } from "./info.ts"
import { namesUnder, shareOf, tookOf } from "./read.ts"
import { type Bucket, type Counts, sumOf } from "./tally.ts"

const DAY_MINUTES = 24 * 60

/** A day's figures from what its instances counted. Pure; `now` in ms. */
export function kpiOf(day: string, buckets: readonly (Bucket & { instance: string })[], now: number): Kpi {
  const counts = sumOf(buckets.map((bucket) => bucket.counts))
  const answers = featuresOf(counts).map((feature) => answersOf(counts, feature))
  const total = (of: (one: (typeof answers)[number]) => number) =>
    answers.reduce((sum, one) => sum + of(one), 0)
  const requests = total(({ count }) => count)
  const hours = hoursOf(buckets)
  const minutes = Math.max(1, Math.min(DAY_MINUTES, (now - Date.parse(`${day}T00:00:00.000Z`)) / 60_000))
  const figures = {
    day,
    latency: tookOf(counts, ...answers.map(({ feature }) => `req.${feature}`)),
    answers,
    clientErrorRate: shareOf(
      total(({ clientErrors }) => clientErrors),
      requests,
    ),
    serverErrorRate: shareOf(
      total(({ serverErrors }) => serverErrors),
      requests,
    ),
    throughput: {
      perMinute: hundredths(requests / minutes),
      busiestPerMinute: hundredths(Math.max(0, ...hours.map((hour) => hour.requests)) / 60),
    },
    table: {
      ...tookOf(counts, "db"),
      slow: namesUnder(counts, "slow.", [""])
        .map((query) => ({ query, count: counts[`slow.${query}`] ?? 0 }))
        .toSorted((a, b) => b.count - a.count),
    },
    pool: {
      connections: POOL,
      busiest: counts["db.busy.peak"] ?? 0,
      instances: new Set(buckets.map(({ instance }) => instance)).size,
    },
    sources: namesUnder(counts, "src.", [".ok", ".failed"]).map((source) => sourceOf(counts, source)),
    security: namesUnder(counts, "sec.", [""]).map((reason) => ({
      reason,
      count: counts[`sec.${reason}`] ?? 0,
    })),
    availability: availabilityOf(counts),
    hours,
  }
  return { ...figures, backend: backendOf(figures, buckets) }
}

/** Of the minute's probes, those that found the site up. Pure. */
export function availabilityOf(counts: Counts): number | null {
  const up = counts["probe.up"] ?? 0
  return shareOf(up, up + (counts["probe.down"] ?? 0))
}

export function featuresOf(counts: Counts): string[] {
  return namesUnder(counts, "req.", [".2xx", ".3xx", ".4xx", ".5xx"])
}

function answersOf(counts: Counts, feature: string) {
  const of = (what: string) => counts[`req.${feature}.${what}`] ?? 0
  return {
    feature,
    ...tookOf(counts, `req.${feature}`),
    clientErrors: of("4xx"),
    serverErrors: of("5xx"),
    manyCalls: of("many"),
  }
}

function sourceOf(counts: Counts, source: string) {
  const [ok, failed] = [counts[`src.${source}.ok`] ?? 0, counts[`src.${source}.failed`] ?? 0]
  return { source, ...tookOf(counts, `src.${source}`), success: shareOf(ok, ok + failed), failed }
}

function hoursOf(buckets: readonly Bucket[]): Kpi["hours"] {
  return [...Map.groupBy(buckets, ({ hour }) => hour)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([hour, some]) => {
      const counts = sumOf(some.map((bucket) => bucket.counts))
      const names = featuresOf(counts)
      const { count, p95Ms } = tookOf(counts, ...names.map((feature) => `req.${feature}`))
      const serverErrors = names.reduce((sum, name) => sum + (counts[`req.${name}.5xx`] ?? 0), 0)
      return { hour, requests: count, serverErrors, p95Ms }
    })
}

function hundredths(figure: number): number {
  return Math.round(figure * 100) / 100
}
