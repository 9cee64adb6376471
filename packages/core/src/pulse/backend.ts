import type { Kpi } from "./info.ts"
import { shareOf, tookOf } from "./read.ts"
import { type Bucket, sumOf } from "./tally.ts"

type Known = Pick<Kpi, "hours" | "serverErrorRate" | "throughput" | "table" | "pool" | "sources">

/** The day's figures once more under the names that operators' tools ask for; arrays have an hour each. Pure. */
export function backendOf(kpi: Known, buckets: readonly Bucket[]): Kpi["backend"] {
  const { sources, table } = kpi
  const looks = sources.reduce((sum, { count }) => sum + count, 0)
  const waited = sources.reduce((sum, { count, averageMs }) => sum + count * (averageMs ?? 0), 0)
  const failed = sources.reduce((sum, one) => sum + one.failed, 0)
  return {
    api: {
      responseTime: kpi.hours.flatMap(({ p95Ms }) => p95Ms ?? []),
      errorRate: kpi.serverErrorRate,
      throughput: kpi.throughput.perMinute,
    },
    database: {
      queryTime: queryTimes(buckets),
      connectionPool: kpi.pool.busiest,
      slowQueries: table.slow.reduce((sum, { count }) => sum + count, 0),
    },
    integrations: {
      successRate: shareOf(looks - failed, looks),
      averageLatency: looks === 0 ? null : Math.round((waited / looks) * 10) / 10,
      errors: failed,
    },
  }
}

function queryTimes(buckets: readonly Bucket[]): number[] {
  return [...Map.groupBy(buckets, ({ hour }) => hour)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, some]) => tookOf(sumOf(some.map(({ counts }) => counts)), "db").p95Ms ?? [])
}
