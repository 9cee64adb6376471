import { expect, test } from "vitest"
import { driftOf, uncountedOf } from "./drift.ts"

const M = 1_000_000
const day = (of: string, writeUnits: number, billed: Record<string, number> | null) => ({
  day: of,
  used: { scores: { writeUnits } },
  billed,
})

test("each service is held against its own bill, over the days that have one", () => {
  const drift = driftOf([
    day("2026-11-18", M, { "Amazon DynamoDB": 0.725, "AWS Lambda": 0.01 }),
    day("2026-11-19", M, { "Amazon DynamoDB": 0.625 }),
    day("2026-11-20", M, null),
  ])
  expect(drift).toEqual({
    days: 2,
    services: [
      { service: "Amazon DynamoDB", counted: 1.25, billed: expect.closeTo(1.35, 9), isCounted: true },
      { service: "AWS Lambda", counted: 0, billed: 0.01, isCounted: true },
    ],
  })
  expect(uncountedOf(drift)).toEqual({
    "Amazon DynamoDB": expect.closeTo(0.05, 9),
    "AWS Lambda": 0.005,
  })
})

test("a service that the hub counts nothing of is named as such", () => {
  const { services } = driftOf([day("2026-11-20", M, { "Amazon DynamoDB": 0.625, "Amazon Route 53": 0.02 })])
  expect(services.filter(({ isCounted }) => !isCounted)).toEqual([
    { service: "Amazon Route 53", counted: 0, billed: 0.02, isCounted: false },
  ])
})

test("what one service was counted too high does not hide what another was counted too low", () => {
  const drift = driftOf([day("2026-11-20", M, { "Amazon DynamoDB": 0.425, "AWS Lambda": 0.1 })])
  expect(uncountedOf(drift)).toEqual({ "AWS Lambda": 0.1 })
})

test("the newest week with bills counts, in the last month as well, each month with what was free in it", () => {
  const requests = { api: { requests: M } }
  const billed = { "AWS Lambda": 0 }
  const days = [
    { day: "2026-10-30", used: requests, billed },
    { day: "2026-10-31", used: requests, billed: { "AWS Lambda": 0.2 } },
    { day: "2026-11-01", used: requests, billed },
  ]
  expect(driftOf(days).services).toEqual([
    { service: "AWS Lambda", counted: expect.closeTo(0.2, 9), billed: 0.2, isCounted: true },
  ])
  const long = Array.from({ length: 20 }, (_, n) =>
    day(`2026-11-${String(n + 1).padStart(2, "0")}`, M, { "Amazon DynamoDB": n < 13 ? 9 : 0.625 }),
  )
  expect([driftOf(long).days, uncountedOf(driftOf(long))]).toEqual([7, {}])
})

test("without a bill there is nothing to hold against", () => {
  expect(driftOf([day("2026-11-20", M, null)])).toEqual({ days: 0, services: [] })
})
