import type { Health } from "./info.ts"
import { availabilityOf, featuresOf } from "./kpi.ts"
import { shareOf, tookOf } from "./read.ts"
import type { Day } from "./store.ts"
import { sumOf } from "./tally.ts"

type Known = { days: readonly Day[]; backup: Health["backup"]; now: number }

const pageFeatures = new Set(["pages", "twins"])

/** What everybody may see of the last 30 days; the newest of them is today. Pure; `now` in ms. */
export function healthOf({ days, backup, now }: Known): Health {
  const today = new Date(now).toISOString().slice(0, 10)
  const counts = days.find(({ day }) => day === today)?.counts ?? {}
  const month = sumOf(days.map((one) => one.counts))
  const features = featuresOf(counts)
  const names = (of: (feature: string) => boolean) => features.filter(of).map((feature) => `req.${feature}`)
  const failed = features.reduce((sum, feature) => sum + (counts[`req.${feature}.5xx`] ?? 0), 0)
  const [hits, fresh] = [counts["edge.hit"] ?? 0, counts["age.fresh"] ?? 0]
  return {
    availability: { today: availabilityOf(counts), month: availabilityOf(month), probes: probesOf(month) },
    p95Ms: {
      api: tookOf(counts, ...names((feature) => !pageFeatures.has(feature))).p95Ms,
      pages: tookOf(counts, ...names((feature) => pageFeatures.has(feature))).p95Ms,
      readers: tookOf(counts, "page").p95Ms,
    },
    errorRate: shareOf(failed, tookOf(counts, ...names(() => true)).count),
    edgeHitRate: shareOf(hits, hits + (counts["edge.miss"] ?? 0)),
    freshness: {
      share: shareOf(fresh, fresh + (counts["age.late"] ?? 0)),
      oldestSeconds: counts["age.peak"] ?? null,
    },
    backup,
    days: days.map((one) => ({
      day: one.day,
      availability: availabilityOf(one.counts),
      probes: probesOf(one.counts),
    })),
    updatedAt: new Date(now).toISOString(),
  }
}

function probesOf(counts: Day["counts"]): number {
  return (counts["probe.up"] ?? 0) + (counts["probe.down"] ?? 0)
}
