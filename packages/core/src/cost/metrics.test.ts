import { expect, test } from "vitest"
import { type AskMetric, metricsOf, readMetrics } from "./metrics.ts"
import { billOf } from "./prices.ts"

const surroundings = {
  distribution: "E1",
  router: "hub-router",
  functions: [{ name: "hub-Worker", gb: 0.25 }],
}
const now = Date.parse("2026-11-21T13:07:00.000Z")
const says =
  (sums: Record<string, Record<string, number>>): AskMetric =>
  async ({ metric }) =>
    sums[metric.name] ?? {}
const read = (ask: AskMetric, warn = (): void => undefined) => readMetrics(now, surroundings, ask, warn)

test("a request at the edge is a request, and where the router's function ran a run and two reads", async () => {
  const { hours } = await read(
    says({
      Requests: { "2026-11-21T12": 1000, "2026-11-21T13": 70 },
      FunctionInvocations: { "2026-11-21T12": 100 },
    }),
  )
  expect(hours).toEqual([
    { hour: "2026-11-21T12", used: { edge: { edgeRequests: 1000, edgeRuns: 100, edgeReads: 200 } } },
    { hour: "2026-11-21T13", used: { edge: { edgeRequests: 70 } } },
  ])
})

test("a function that does not count itself is billed by its runs and its time in its memory", async () => {
  const { hours } = await read(
    says({ Invocations: { "2026-11-21T13": 4 }, Duration: { "2026-11-21T13": 1000 } }),
  )
  expect(hours).toEqual([{ hour: "2026-11-21T13", used: { edge: { requests: 4, gbMs: 250 } } }])
})

test("the hour before is read again, because CloudWatch still adds to it", async () => {
  const asked: [string, string][] = []
  await read(async ({ from, to }) => {
    asked.push([new Date(from).toISOString(), new Date(to).toISOString()])
    return {}
  })
  expect(new Set(asked.map(String))).toEqual(new Set(["2026-11-21T12:00:00.000Z,2026-11-21T13:07:00.000Z"]))
})

test("a metric that cannot be read is told, and the others count", async () => {
  const told: string[] = []
  const ask: AskMetric = async ({ metric }) => {
    if (metric.name === "Send") throw new Error("throttled")
    return metric.name === "PublishOut.Success" ? { "2026-11-21T13": 5 } : {}
  }
  const { hours, failed } = await readMetrics(now, surroundings, ask, ({ name }) => void told.push(name))
  expect([hours, failed, told]).toEqual([
    [{ hour: "2026-11-21T13", used: { edge: { deliveries: 5 } } }],
    1,
    ["Send"],
  ])
})

test("asking for all of it every five minutes stays within what is free", () => {
  const functions = Array.from({ length: 8 }, (_, n) => ({ name: String(n), gb: 0.25 }))
  expect(
    billOf({
      metricCalls: metricsOf({ distribution: "E1", router: "hub-router", functions }).length * 12 * 744,
    }),
  ).toBe(0)
})
