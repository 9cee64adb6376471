import { afterAll, expect, test } from "vitest"
import { startAws } from "./testing/aws.ts"

const day = (Start: string, amount: string, Estimated: boolean) => ({
  TimePeriod: { Start, End: "2026-11-30" },
  Groups: [{ Keys: ["AWS Lambda"], Metrics: { UnblendedCost: { Amount: amount, Unit: "USD" } } }],
  Estimated,
})
const aws = await startAws(() => ({
  body: {
    ResultsByTime: [day("2026-11-19", "0.0312", false), { ...day("2026-11-20", "0", true), Groups: [] }],
  },
}))
const { askBill } = await import("./bill.ts")
afterAll(() => aws.close())

test("asks for unblended dollars by day and service, and reads an unfinished day as empty", async () => {
  expect(await askBill({ from: "2026-11-19", to: "2026-11-21" })).toEqual({
    days: [
      { day: "2026-11-19", billed: { "AWS Lambda": 0.0312 }, isEstimate: false },
      { day: "2026-11-20", billed: {}, isEstimate: true },
    ],
    next: undefined,
  })
  expect(aws.calls).toEqual([
    {
      operation: "GetCostAndUsage",
      body: {
        TimePeriod: { Start: "2026-11-19", End: "2026-11-21" },
        Granularity: "DAILY",
        Metrics: ["UnblendedCost"],
        GroupBy: [{ Type: "DIMENSION", Key: "SERVICE" }],
      },
    },
  ])
})
