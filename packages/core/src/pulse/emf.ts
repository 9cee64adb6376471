/**
 * The gauges that CloudWatch gets, ten at most, because ten are free; each without a dimension of its own, because every
 * combination counts as one more.
 */
export const gauges = {
  Availability: "Percent",
  LatencyP95: "Milliseconds",
  ErrorRate: "Percent",
  TableP95: "Milliseconds",
  EdgeHitRate: "Percent",
  ScoreAge: "Seconds",
  SourceSuccess: "Percent",
  SecurityEvents: "Count",
  Level: "Count",
} as const
export type Gauge = keyof typeof gauges
export type Gauges = Partial<Record<Gauge, number | null>>

/**
 * A log line in CloudWatch's embedded metric format, which becomes metrics without a call of its API. What was not measured
 * is left out, because a 0 would be a claim. Pure; `now` in ms.
 */
export function embedded(values: Gauges, namespace: string, now: number): Record<string, unknown> {
  const known = Object.entries(values).flatMap(([name, value]) =>
    isGauge(name) && typeof value === "number" && Number.isFinite(value) ? [{ name, value }] : [],
  )
  const Metrics = known.map(({ name }) => ({ Name: name, Unit: gauges[name] }))
  return {
    _aws: { Timestamp: now, CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics }] },
    ...Object.fromEntries(known.map(({ name, value }) => [name, value])),
  }
}

function isGauge(name: string): name is Gauge {
  return name in gauges
}
