import { CloudWatchClient, GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch"
import { Cost } from "@hub/core/cost"
import { messageOf } from "@hub/core/error"
import { log } from "@hub/core/log"
import { counted } from "./config.ts"

/** One attempt: the next look is five minutes away and reads the same hours. */
const client = new CloudWatchClient({ maxAttempts: 1 })

const HOUR_SECONDS = 3600

/** Free below a million calls a month; `GetMetricData`, which would be one call, never is. */
const askMetric: Cost.AskMetric = async ({ metric, from, to }) => {
  Cost.meter.count("guard", { metricCalls: 1 })
  const { Datapoints = [] } = await client.send(
    new GetMetricStatisticsCommand({
      Namespace: metric.namespace,
      MetricName: metric.name,
      Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
      StartTime: new Date(from),
      EndTime: new Date(to),
      Period: HOUR_SECONDS,
      Statistics: ["Sum"],
    }),
  )
  return Object.fromEntries(
    Datapoints.flatMap(({ Timestamp, Sum }) =>
      Timestamp && Sum !== undefined ? [[Timestamp.toISOString().slice(0, 13), Sum]] : [],
    ),
  )
}

/**
 * Takes over what CloudWatch knows, as one more instance that counts; nothing where a part of it could not be read, because an
 * hour replaces what was saved of it before and would shrink. The next look reads the same hours again. ≤ 2 writes.
 */
export async function takeMetrics(now: number, ask = askMetric): Promise<void> {
  const { hours, failed } = await Cost.readMetrics(now, counted(), ask, (metric, thrown) =>
    log.warn("metric not read", { metric: `${metric.namespace} ${metric.name}`, error: messageOf(thrown) }),
  )
  if (failed > 0) return
  await Promise.all(hours.map((hour) => Cost.saveAs("cloudwatch", hour)))
}
