import { expect, test } from "vitest"
import { createCloudWatch } from "./cloudwatch.ts"

const clock = { now: Date.parse("2026-11-21T12:30:00.000Z") }
const at = (iso: string) => Date.parse(iso) / 1000
const ask = (over: object = {}, operation = "GetMetricStatistics") => ({
  method: "POST",
  path: "/",
  search: "",
  ip: "127.0.0.1",
  headers: { "x-amz-target": `GraniteServiceVersion20100801.${operation}` },
  body: Buffer.from(
    JSON.stringify({
      Namespace: "AWS/CloudFront",
      MetricName: "Requests",
      StartTime: at("2026-11-21T12:00:00.000Z"),
      EndTime: at("2026-11-21T13:10:00.000Z"),
      Period: 3600,
      Statistics: ["Sum"],
      ...over,
    }),
  ),
})

async function sums(over: object = {}) {
  const { body } = await watch.monitoring(ask(over))
  return JSON.parse(String(body)).Datapoints.map(({ Timestamp, Sum }: { Timestamp: number; Sum: number }) => [
    new Date(Timestamp * 1000).toISOString().slice(0, 13),
    Sum,
  ])
}
const watch = createCloudWatch(() => clock.now)
watch.seen(100)
watch.seen(50)
clock.now += 3_600_000
watch.seen(7)

test("requests and bytes at the front door are summed by the hour", async () => {
  expect(await sums()).toEqual([
    ["2026-11-21T12", 2],
    ["2026-11-21T13", 1],
  ])
  expect(await sums({ MetricName: "BytesDownloaded", StartTime: at("2026-11-21T13:00:00.000Z") })).toEqual([
    ["2026-11-21T13", 7],
  ])
})

test("of what this machine has none of there is no figure, which is not a zero", async () => {
  expect(await sums({ Namespace: "AWS/IoT", MetricName: "PublishOut.Success" })).toEqual([])
})

test("what the hub never asks is refused", async () => {
  expect((await watch.monitoring(ask({ Period: 60 }))).status).toBe(400)
  expect((await watch.monitoring(ask({}, "PutMetricData"))).status).toBe(501)
})
