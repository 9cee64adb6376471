import * as v from "valibot"
import { awsError, type Emulator, jsonReply } from "./http.ts"

/** The one question the hub asks, as the SDK says it. */
const Ask = v.object({
  Namespace: v.string(),
  MetricName: v.string(),
  StartTime: v.number(),
  EndTime: v.number(),
  Period: v.literal(3600),
  Statistics: v.tuple([v.literal("Sum")]),
})

const HOUR_SECONDS = 3600
/** CloudWatch keeps hours for longer; nobody here asks for more than two. */
const KEPT = 3

export type CloudWatch = {
  /** One request at the front door, so many bytes sent to whoever asked. */
  seen: (bytes: number) => void
  monitoring: Emulator
}

/** CloudWatch that knows what this machine's front door did, by the hour; of everything else there is no figure. */
export function createCloudWatch(now: () => number = Date.now): CloudWatch {
  const hours = new Map<number, Record<string, number>>()
  return {
    seen(bytes) {
      const hour = Math.floor(now() / 1000 / HOUR_SECONDS) * HOUR_SECONDS
      const { Requests = 0, BytesDownloaded = 0 } = hours.get(hour) ?? {}
      hours.set(hour, { Requests: Requests + 1, BytesDownloaded: BytesDownloaded + bytes })
      for (const old of [...hours.keys()].slice(0, -KEPT)) hours.delete(old)
    },
    monitoring: (call) => {
      if (call.headers["x-amz-target"] !== "GraniteServiceVersion20100801.GetMetricStatistics") {
        return awsError(501, "NotImplemented", `The local CloudWatch has no ${call.headers["x-amz-target"]}`)
      }
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Ask), call.body.toString())
      if (!parsed.success) return awsError(400, "InvalidParameterValue", v.summarize(parsed.issues))
      const { Namespace, MetricName, StartTime, EndTime } = parsed.output
      const found = [...hours].filter(([hour]) => hour >= StartTime && hour < EndTime)
      const Datapoints = found.flatMap(([hour, sums]) => {
        const Sum = Namespace === "AWS/CloudFront" ? sums[MetricName] : undefined
        return Sum === undefined ? [] : { Timestamp: hour, Sum, Unit: "None" }
      })
      return jsonReply(200, { Label: MetricName, Datapoints })
    },
  }
}
