import * as v from "valibot"
import { awsError, type Emulator, jsonReply } from "./http.ts"

/** The one question the hub asks; every other is refused. */
const Ask = v.object({
  TimePeriod: v.object({ Start: v.string(), End: v.string() }),
  Granularity: v.literal("DAILY"),
  Metrics: v.tuple([v.literal("UnblendedCost")]),
  GroupBy: v.tuple([v.object({ Type: v.literal("DIMENSION"), Key: v.literal("SERVICE") })]),
  NextPageToken: v.optional(v.string()),
})

export type CostExplorerOptions = {
  /** Dollars by service of a UTC day. */
  billed: (day: string) => Promise<Record<string, number>>
  now: () => number
}

const DAY = 86_400_000
/** Small pages, so that whoever asks has to turn them. */
const PAGE = 3
/** AWS knows a day about a day later, and corrects it for a while. */
const LAG = 1.25 * DAY
const SETTLES = 3 * DAY
/** An estimate is off by so much. */
const NOISE = 0.04

/** Cost Explorer that bills what this machine counted, a day late and, at first, a little wrong. */
export function createCostExplorer({ billed, now }: CostExplorerOptions): Emulator {
  return async (call) => {
    if (call.headers["x-amz-target"] !== "AWSInsightsIndexService.GetCostAndUsage") {
      return awsError(501, "NotImplemented", `The local Cost Explorer has no ${call.headers["x-amz-target"]}`)
    }
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Ask), call.body.toString())
    if (!parsed.success) return awsError(400, "ValidationException", v.summarize(parsed.issues))
    const { TimePeriod, NextPageToken = "0" } = parsed.output
    const days = daysBetween(TimePeriod.Start, TimePeriod.End)
    if (days.length === 0) return awsError(400, "ValidationException", "Start date should be before end date")
    const from = Number(NextPageToken)
    const results = days.slice(from, from + PAGE).map((day) => resultOf(day, now(), billed))
    const next = from + PAGE < days.length ? { NextPageToken: String(from + PAGE) } : {}
    return jsonReply(200, { ResultsByTime: await Promise.all(results), ...next })
  }
}

async function resultOf(day: string, now: number, billed: CostExplorerOptions["billed"]) {
  const { services, isEstimate } = billAt(day, now, await billed(day))
  return {
    TimePeriod: { Start: day, End: new Date(Date.parse(day) + DAY).toISOString().slice(0, 10) },
    Total: {},
    Groups: Object.entries(services).map(([service, dollars]) => ({
      Keys: [service],
      Metrics: { UnblendedCost: { Amount: dollars.toFixed(10), Unit: "USD" } },
    })),
    Estimated: isEstimate,
  }
}

/** What it says of a day that has cost so much: nothing before it is settled up, and at first a little wrong. Pure. */
export function billAt(day: string, now: number, cost: Readonly<Record<string, number>>) {
  const age = now - Date.parse(day)
  const isEstimate = age < SETTLES
  const wrong = isEstimate ? 1 + NOISE * Math.sin(Date.parse(day) / DAY) : 1
  const known = age < LAG ? [] : Object.entries(cost)
  return {
    services: Object.fromEntries(known.map(([service, dollars]) => [service, dollars * wrong])),
    isEstimate,
  }
}

/** Every day from `from` up to and without `to`. */
function daysBetween(from: string, to: string): string[] {
  const count = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY)) || 0
  return Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(from) + n * DAY).toISOString().slice(0, 10),
  )
}
