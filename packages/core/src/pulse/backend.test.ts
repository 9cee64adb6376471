import { expect, test } from "vitest"
import { kpiOf } from "./kpi.ts"

const day = "2026-11-21"
const noon = Date.parse(`${day}T12:00:00.000Z`)
const bucket = (hour: string, counts: Record<string, number>) => ({
  hour: `${day}T${hour}`,
  instance: "a",
  counts,
})

test("operators' tools find times by hour, rates, the pool and the integrations under their own names", () => {
  const { backend, hours } = kpiOf(
    day,
    [
      bucket("10", { "req.api.2xx": 99, "req.api.5xx": 1, "req.api.le1": 100, "req.api.ms": 700 }),
      bucket("10", { "db.le0": 10, "db.ms": 20, "db.busy.peak": 7, "slow.Query gsi2": 2, "slow.GetItem": 5 }),
      bucket("11", { "req.api.2xx": 100, "req.api.le3": 100, "req.api.ms": 2500, "db.le2": 10, "db.ms": 90 }),
      bucket("11", { "src.ESPN.ok": 9, "src.ESPN.failed": 1, "src.ESPN.le4": 10, "src.ESPN.ms": 800 }),
      bucket("11", { "src.NCAA.ok": 10, "src.NCAA.le4": 10, "src.NCAA.ms": 400 }),
    ],
    noon,
  )
  expect(backend).toEqual({
    api: { responseTime: hours.map(({ p95Ms }) => p95Ms), errorRate: 0.005, throughput: 0.28 },
    database: { queryTime: [expect.any(Number), expect.any(Number)], connectionPool: 7, slowQueries: 7 },
    integrations: { successRate: 0.95, averageLatency: 60, errors: 1 },
  })
  expect(backend.database.queryTime[0]).toBeLessThan(backend.database.queryTime[1] ?? 0)
})

test("a day without a count has empty times and claims no rate", () => {
  expect(kpiOf(day, [], noon).backend).toEqual({
    api: { responseTime: [], errorRate: null, throughput: 0 },
    database: { queryTime: [], connectionPool: 0, slowQueries: 0 },
    integrations: { successRate: null, averageLatency: null, errors: 0 },
  })
})
