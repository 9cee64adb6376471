import { expect, test } from "vitest"
import { embedded, gauges } from "./emf.ts"

const at = Date.parse("2026-11-21T12:00:00.000Z")

test("a line names each metric with its unit, and has its value beside it", () => {
  expect(embedded({ Availability: 99.9, LatencyP95: 120, EdgeHitRate: null }, "NcsuHub", at)).toEqual({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: "NcsuHub",
          Dimensions: [[]],
          Metrics: [
            { Name: "Availability", Unit: "Percent" },
            { Name: "LatencyP95", Unit: "Milliseconds" },
          ],
        },
      ],
    },
    Availability: 99.9,
    LatencyP95: 120,
  })
})

test("what is no number is no metric: a gap is not a zero", () => {
  const line = embedded({ Availability: Number.NaN, ErrorRate: null }, "NcsuHub", at)
  expect(Object.keys(line)).toEqual(["_aws"])
})

test("there are ten metrics at most, the number that is free", () => {
  expect(Object.keys(gauges).length).toBeLessThanOrEqual(10)
})
