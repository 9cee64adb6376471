/**
 * What AWS bills of the hub. Handlers count the first ones of themselves; CloudWatch counts what happens where no code of
 * ours runs (`metrics.ts`). `gbMs`: gigabytes of memory times milliseconds. `bytesOut` are the edge's, to viewers.
 */
export const units = [
  "requests",
  "gbMs",
  "readUnits",
  "writeUnits",
  "publishes",
  "mails",
  "notices",
  "events",
  "storeReads",
  "storeWrites",
  "billCalls",
  "metricCalls",
  "edgeRequests",
  "edgeRuns",
  "edgeReads",
  "bytesOut",
  "deliveries",
  "connectedMinutes",
  "schedules",
  "queueRequests",
  "logBytes",
] as const
export type Unit = (typeof units)[number]
export type Usage = Partial<Record<Unit, number>>

/** What a cost is for, as the public page names it. `edge` is everybody's: what stands in front of all features. */
export const features = [
  "api",
  "accounts",
  "articles",
  "comments",
  "pages",
  "twins",
  "scores",
  "notifications",
  "guard",
  "work",
  "edge",
] as const
export type Feature = (typeof features)[number]
export type Used = Partial<Record<Feature, Usage>>

/** The sum of some usages. Pure. */
export function sumOf(usages: readonly Usage[]): Usage {
  const sums: Usage = {}
  for (const unit of units) {
    let amount = 0
    for (const one of usages) amount += one[unit] ?? 0
    if (amount > 0) sums[unit] = amount
  }
  return sums
}

/** The sum over features of some counts. Pure. */
export function sumOfUsed(counts: readonly Used[]): Used {
  const sums = features.map((feature) => [feature, sumOf(counts.map((one) => one[feature] ?? {}))] as const)
  return Object.fromEntries(sums.filter(([, usage]) => Object.keys(usage).length > 0))
}
