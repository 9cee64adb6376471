import { sumOf, type Unit, type Usage, type Used } from "./usage.ts"

/** One figure of CloudWatch: a sum over an hour, of one resource. */
export type Metric = {
  namespace: string
  name: string
  /** As CloudWatch wants them, without those that are known only where it runs. */
  dimensions: Readonly<Record<string, string>>
  /** What one of it is in units that AWS bills. */
  of: Readonly<Partial<Record<Unit, number>>>
}

/** What is known only where it runs: the distribution's id, its function's name, and the functions that do not count themselves. */
export type Surroundings = {
  distribution: string
  router: string
  functions: readonly { name: string; gb: number }[]
}

/** Reads a metric's sums by hour, `2026-11-21T13`, from `from` to `to` in ms. */
export type AskMetric = (ask: { metric: Metric; from: number; to: number }) => Promise<Record<string, number>>

const HOUR = 3_600_000
/** A run of the router's function reads the routes and the route's data. Live reads go past it. */
const EDGE_READS = 2

/**
 * What happens where no code of ours runs: the edge, the broker, the mails of Cognito, the schedules, functions without a
 * right to write to the table. All of it is free to ask for, below a million questions a month. Pure.
 */
export function metricsOf({ distribution, router, functions }: Surroundings): Metric[] {
  const edge = { DistributionId: distribution, Region: "Global" }
  return [
    figure("AWS/CloudFront", "Requests", edge, { edgeRequests: 1 }),
    figure(
      "AWS/CloudFront",
      "FunctionInvocations",
      { FunctionName: router, Region: "Global" },
      { edgeRuns: 1, edgeReads: EDGE_READS },
    ),
    figure("AWS/CloudFront", "BytesDownloaded", edge, { bytesOut: 1 }),
    figure("AWS/IoT", "PublishOut.Success", { Protocol: "MQTT" }, { deliveries: 1 }),
    figure("AWS/IoT", "Connect.Success", { Protocol: "MQTT" }, { publishes: 1 }),
    figure("AWS/SES", "Send", {}, { mails: 1 }),
    figure("AWS/Scheduler", "InvocationAttemptCount", { ScheduleGroup: "default" }, { schedules: 1 }),
    figure("AWS/Events", "PutEventsEntriesCount", {}, { events: 1 }),
    ...functions.flatMap(({ name, gb }) => [
      figure("AWS/Lambda", "Invocations", { FunctionName: name }, { requests: 1 }),
      figure("AWS/Lambda", "Duration", { FunctionName: name }, { gbMs: gb }),
    ]),
  ]
}

function figure(namespace: string, name: string, dimensions: Metric["dimensions"], of: Metric["of"]): Metric {
  return { namespace, name, dimensions, of }
}

/** From when on to read at a moment: the hour before too, because CloudWatch adds to it for some minutes. Pure. */
export function windowOf(now: number): { from: number; to: number } {
  const hour = Math.floor(now / HOUR) * HOUR
  return { from: hour - HOUR, to: now }
}

/** What hours used, by the sums that metrics gave. Pure. */
export function usedOf(
  found: readonly { metric: Metric; sums: Record<string, number> }[],
): { hour: string; used: Used }[] {
  const hours = [...new Set(found.flatMap(({ sums }) => Object.keys(sums)))].toSorted()
  return hours.map((hour) => ({ hour, used: { edge: usageAt(found, hour) } }))
}

function usageAt(found: readonly { metric: Metric; sums: Record<string, number> }[], hour: string): Usage {
  return sumOf(
    found.map(({ metric: { of }, sums }) =>
      Object.fromEntries(Object.entries(of).map(([unit, each]) => [unit, (sums[hour] ?? 0) * each])),
    ),
  )
}

/**
 * Reads what CloudWatch knows of this hour and the last one; each is the whole hour, so reading it twice counts it once. A
 * metric that cannot be read is told, left out and counted in `failed`: the sums are then of a part. `now` in ms.
 */
export async function readMetrics(
  now: number,
  surroundings: Surroundings,
  ask: AskMetric,
  warn: (metric: Metric, thrown: unknown) => void,
): Promise<{ hours: { hour: string; used: Used }[]; failed: number }> {
  const metrics = metricsOf(surroundings)
  const answers = await Promise.allSettled(metrics.map((metric) => ask({ metric, ...windowOf(now) })))
  const found = metrics.flatMap((metric, index) => {
    const answer = answers[index]
    if (answer?.status === "fulfilled") return { metric, sums: answer.value }
    warn(metric, answer?.reason)
    return []
  })
  return { hours: usedOf(found), failed: metrics.length - found.length }
}
