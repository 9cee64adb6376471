import { expect, test } from "vitest"
import { createCostExplorer } from "./cost-explorer.ts"
import type { Reply } from "./http.ts"

const now = Date.parse("2026-11-21T09:00:00.000Z")
const ask = {
  TimePeriod: { Start: "2026-11-16", End: "2026-11-21" },
  Granularity: "DAILY",
  Metrics: ["UnblendedCost"],
  GroupBy: [{ Type: "DIMENSION", Key: "SERVICE" }],
}

function asked(body: object, operation = "GetCostAndUsage") {
  const emulator = createCostExplorer({ billed: async () => ({ "AWS Lambda": 0.1 }), now: () => now })
  return emulator({
    method: "POST",
    path: "/",
    search: "",
    headers: { "x-amz-target": `AWSInsightsIndexService.${operation}` },
    body: Buffer.from(JSON.stringify(body)),
    ip: "127.0.0.1",
  })
}
const bodyOf = (reply: Reply) => Object(JSON.parse(String(reply.body)))
const days = (reply: Reply) =>
  bodyOf(reply).ResultsByTime.map(
    (day: { TimePeriod: { Start: string }; Groups: unknown[]; Estimated: boolean }) => [
      day.TimePeriod.Start,
      day.Groups.length,
      day.Estimated,
    ],
  )

test("answers three days a page, the last page without a token", async () => {
  const first = await asked(ask)
  expect(days(first)).toEqual([
    ["2026-11-16", 1, false],
    ["2026-11-17", 1, false],
    ["2026-11-18", 1, false],
  ])
  const last = await asked({ ...ask, NextPageToken: bodyOf(first).NextPageToken })
  expect(days(last)).toEqual([
    ["2026-11-19", 1, true],
    ["2026-11-20", 1, true],
  ])
  expect(bodyOf(last).NextPageToken).toBeUndefined()
})

test("does not know a day before it is over for six hours, and is a little wrong about it for three", async () => {
  const today = await asked({ ...ask, TimePeriod: { Start: "2026-11-21", End: "2026-11-22" } })
  expect(days(today)).toEqual([["2026-11-21", 0, true]])
  const [settled, estimate] = await Promise.all(
    ["2026-11-10", "2026-11-20"].map(async (Start) => {
      const End = new Date(Date.parse(Start) + 86_400_000).toISOString().slice(0, 10)
      const reply = await asked({ ...ask, TimePeriod: { Start, End } })
      return Number(bodyOf(reply).ResultsByTime[0].Groups[0].Metrics.UnblendedCost.Amount)
    }),
  )
  expect(settled).toBe(0.1)
  expect(estimate).not.toBe(0.1)
  expect(estimate).toBeCloseTo(0.1, 2)
})

test("refuses what the hub does not ask", async () => {
  expect((await asked(ask, "GetCostForecast")).status).toBe(501)
  expect((await asked({ ...ask, Granularity: "HOURLY" })).status).toBe(400)
  expect((await asked({ ...ask, TimePeriod: { Start: "2026-11-21", End: "2026-11-21" } })).status).toBe(400)
})
