import { expect, test } from "vitest"
import { healthOf } from "./health.ts"
import { kpiOf } from "./kpi.ts"

const day = "2026-11-21"
const noon = Date.parse(`${day}T12:00:00.000Z`)
const bucket = (hour: string, instance: string, counts: Record<string, number>) => ({
  hour: `${day}T${hour}`,
  instance,
  counts,
})

/** 90 fast answers and 10 slow ones, over two instances; two of them failures of ours. */
const buckets = [
  bucket("10", "a", { "req.api.2xx": 88, "req.api.5xx": 2, "req.api.le1": 90, "req.api.ms": 720 }),
  bucket("10", "b", { "req.api.4xx": 10, "req.api.le9": 10, "req.api.ms": 2500, "req.api.many": 3 }),
  bucket("11", "a", { "req.pages.2xx": 100, "req.pages.le3": 100, "req.pages.ms": 2500 }),
  bucket("11", "probe", { "probe.up": 59, "probe.down": 1, "src.ESPN.ok": 9, "src.ESPN.failed": 1 }),
  bucket("11", "b", { "slow.Query gsi2": 2, "slow.GetItem": 5, "db.busy.peak": 7, "sec.edge.missing": 4 }),
]

test("a day without a count has no figures, and claims none", () => {
  expect(kpiOf(day, [], noon)).toMatchObject({
    latency: { count: 0, averageMs: null, p95Ms: null },
    answers: [],
    serverErrorRate: null,
    availability: null,
    throughput: { perMinute: 0, busiestPerMinute: 0 },
    hours: [],
  })
})

test("answers are told by feature, over all instances", () => {
  const { answers, clientErrorRate, serverErrorRate } = kpiOf(day, buckets, noon)
  expect(answers.map(({ feature, count, averageMs }) => [feature, count, averageMs])).toEqual([
    ["api", 100, 32.2],
    ["pages", 100, 25],
  ])
  expect(answers[0]).toMatchObject({ clientErrors: 10, serverErrors: 2, manyCalls: 3, p95Ms: 250 })
  expect([clientErrorRate, serverErrorRate]).toEqual([0.05, 0.01])
})

test("throughput is that of the day so far, and of its busiest hour", () => {
  expect(kpiOf(day, buckets, noon).throughput).toEqual({ perMinute: 0.28, busiestPerMinute: 1.67 })
})

test("slow queries are told by command and index, the most frequent first; the pool by its busiest moment", () => {
  const { table, pool } = kpiOf(day, buckets, noon)
  expect(table.slow).toEqual([
    { query: "GetItem", count: 5 },
    { query: "Query gsi2", count: 2 },
  ])
  expect(pool).toEqual({ connections: 50, busiest: 7, instances: 3 })
})

test("sources, security events and availability are told", () => {
  const kpi = kpiOf(day, buckets, noon)
  expect(kpi.sources).toMatchObject([{ source: "ESPN", success: 0.9, failed: 1 }])
  expect(kpi.security).toEqual([{ reason: "edge.missing", count: 4 }])
  expect(kpi.availability).toBe(0.9833)
})

test("hours are those in which something was counted, each with its own figures", () => {
  expect(kpiOf(day, buckets, noon).hours).toMatchObject([
    { hour: "2026-11-21T10", requests: 100, serverErrors: 2 },
    { hour: "2026-11-21T11", requests: 100, serverErrors: 0 },
  ])
})

test("99.9 % of a month is 43 minutes: 30 days of probes with so many failures are just there", () => {
  const days = Array.from({ length: 30 }, (_, index) => ({
    day: `2026-11-${String(index + 1).padStart(2, "0")}`,
    counts: { "probe.up": 1440 - (index === 3 ? 43 : 0), "probe.down": index === 3 ? 43 : 0 },
  }))
  const { availability, days: shown } = healthOf({
    days,
    backup: null,
    now: Date.parse("2026-11-30T23:59:00Z"),
  })
  expect(availability).toEqual({ today: 1, month: 0.999, probes: 43_200 })
  expect(shown[3]).toEqual({ day: "2026-11-04", availability: 0.9701, probes: 1440 })
})

test("what nobody measured is null: no zero, no hundred percent", () => {
  const health = healthOf({ days: [], backup: null, now: noon })
  expect(health).toMatchObject({
    availability: { today: null, month: null, probes: 0 },
    p95Ms: { api: null, pages: null, readers: null },
    errorRate: null,
    edgeHitRate: null,
    freshness: { share: null, oldestSeconds: null },
    backup: null,
  })
})

test("the page tells pages from the API, and what readers' browsers saw", () => {
  const counts = {
    "req.api.2xx": 4,
    "req.api.le0": 4,
    "req.pages.2xx": 4,
    "req.pages.le3": 4,
    "edge.hit": 9,
    "edge.miss": 1,
    "page.le6": 1,
    "age.fresh": 19,
    "age.late": 1,
    "age.peak": 42,
  }
  expect(healthOf({ days: [{ day, counts }], backup: null, now: noon })).toMatchObject({
    p95Ms: { api: 4.8, pages: 29.5, readers: 98.8 },
    errorRate: 0,
    edgeHitRate: 0.9,
    freshness: { share: 0.95, oldestSeconds: 42 },
  })
})
