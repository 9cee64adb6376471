import { Backup } from "../backup/index.ts"
import { addDays, iso } from "../clock.ts"
import { level } from "../realtime/chosen.ts"
import { Snapshot } from "../snapshot/index.ts"
import type { Gauges } from "./emf.ts"
import { healthOf } from "./health.ts"
import type { Health } from "./info.ts"
import { kpiOf } from "./kpi.ts"
import { bucketsOf, daysFrom, rollUp } from "./store.ts"
import { sumOf } from "./tally.ts"

const SHOWN_DAYS = 30
/** Yesterday's last counts come in for a while after midnight. */
const LATE_MS = 900_000

/**
 * Sums up today, publishes the status page's figures, and returns the gauges of the hour so far. Every five minutes: 2–3
 * Queries, 2 GetItems, 2–3 writes. `now` in ms.
 */
export async function look(now: number): Promise<{ health: Health; gauges: Gauges }> {
  const day = iso(now).slice(0, 10)
  if (now % 86_400_000 < LATE_MS) await close(addDays(day, -1))
  const buckets = await bucketsOf(day)
  await rollUp(day, buckets)
  const [days, current, check] = await Promise.all([
    daysFrom(addDays(day, 1 - SHOWN_DAYS)),
    level(),
    Backup.lastCheck(),
  ])
  const backup = check ? { at: check.at, ok: check.ok, items: check.items } : null
  const health = healthOf({ days, backup, now })
  await Snapshot.write("health", health, { asOf: iso(now), stale: false, readAt: iso(now) })
  return { health, gauges: { ...gaugesOf(day, buckets, now), Level: current } }
}

async function close(day: string): Promise<void> {
  const buckets = await bucketsOf(day)
  if (buckets.length > 0) await rollUp(day, buckets)
}

/** Of the present hour, so that an alarm rings and falls silent with what it watches. Pure. */
function gaugesOf(day: string, buckets: Awaited<ReturnType<typeof bucketsOf>>, now: number): Gauges {
  const hour = iso(now).slice(0, 13)
  const some = buckets.filter((bucket) => bucket.hour === hour)
  const counts = sumOf(some.map((bucket) => bucket.counts))
  const kpi = kpiOf(day, some, now)
  const { edgeHitRate, freshness } = healthOf({ days: [{ day, counts }], backup: null, now })
  const [looks, failed] = kpi.sources.reduce(
    ([all, bad], source) => [all + source.count, bad + source.failed],
    [0, 0],
  )
  return {
    Availability: percent(kpi.availability),
    LatencyP95: kpi.latency.p95Ms,
    ErrorRate: percent(kpi.serverErrorRate),
    TableP95: kpi.table.p95Ms,
    EdgeHitRate: percent(edgeHitRate),
    ScoreAge: freshness.oldestSeconds,
    SourceSuccess: looks === 0 ? null : (100 * (looks - failed)) / looks,
    SecurityEvents: kpi.security.reduce((sum, { count }) => sum + count, 0),
  }
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}
