import { describe, expect, test } from "vitest"
import { billByService, billOf, dollarsOf, listPriceOf, prices } from "./prices.ts"
import { sumOf, sumOfUsed, units } from "./usage.ts"

const GB = 1024 ** 3

describe("worked examples, by hand", () => {
  test.each([
    ["10 million requests of Lambda: 9 million beyond the free one", { requests: 10_000_000 }, 1.8],
    ["a million requests of Lambda", { requests: 1_000_000 }, 0],
    ["500,000 GB-s of arm64: 100,000 beyond the free ones", { gbMs: 500_000_000 }, 1.333_34],
    ["a million reads of half a unit", { readUnits: 500_000 }, 0.0625],
    ["a million writes of one unit, of which none is free", { writeUnits: 1_000_000 }, 0.625],
    ["1,100 GB to viewers: 76 beyond the free terabyte", { bytesOut: 1100 * GB }, 6.46],
    ["20,000 messages to the broker", { publishes: 20_000 }, 0.02],
    ["each of them to 100 viewers", { deliveries: 2_000_000 }, 2],
    ["1,000 viewers of 30 hours of push", { connectedMinutes: 1_800_000 }, 0.144],
    ["the router's function for 10 million requests", { edgeRuns: 10_000_000, edgeReads: 20_000_000 }, 1.34],
    ["a queue nobody writes to, asked by five pollers every 20 s", { queueRequests: 648_000 }, 0],
    ["two of them", { queueRequests: 1_296_000 }, 0.1184],
    ["six metrics every five minutes", { metricCalls: 53_568 }, 0],
    ["500 mails", { mails: 500 }, 0.08],
    ["Cost Explorer once a day", { billCalls: 31 }, 0.31],
    ["Cost Explorer once an hour breaks the $5 alone", { billCalls: 730 }, 7.3],
  ])("%s", (_what, usage, dollars) => {
    expect(billOf(usage)).toBeCloseTo(dollars, 6)
  })

  test("a month of minutes: 43,200 runs of 200 ms in 512 MB are within what is free", () => {
    expect(billOf({ requests: 43_200, gbMs: 43_200 * 200 * 0.5 })).toBe(0)
  })

  test("ten million requests at the edge are free, the eleventh million is a dollar", () => {
    expect(dollarsOf(10_000_000, prices.edgeRequests)).toBe(0)
    expect(dollarsOf(11_000_000, prices.edgeRequests)).toBe(1)
  })
})

test("a bill is the sum of its services", () => {
  const month = { requests: 3_000_000, gbMs: 900_000_000, readUnits: 4e6, writeUnits: 1e6, billCalls: 31 }
  const byService = billByService(month)
  expect(Object.values(byService).reduce((sum, one) => sum + one, 0)).toBeCloseTo(billOf(month), 9)
  expect(byService["Amazon DynamoDB"]).toBeCloseTo(1.125, 6)
})

test("nothing costs nothing", () => {
  expect([billOf({}), listPriceOf({})]).toEqual([0, 0])
})

test("at list price everything counts, what is free included", () => {
  expect(listPriceOf({ requests: 1_000_000 })).toBeCloseTo(0.2, 9)
})

test("every unit that is counted has a price above zero and a page it is from", () => {
  for (const unit of units) {
    expect(prices[unit].dollars).toBeGreaterThan(0)
    expect(prices[unit].source).toMatch(/^https:\/\/aws\.amazon\.com\//)
  }
})

test("counts add up, by unit and by feature, and nothing is left out as a zero", () => {
  expect(sumOf([{ requests: 1 }, { requests: 2, mails: 0 }])).toEqual({ requests: 3 })
  expect(sumOfUsed([{ api: { requests: 1 } }, { api: { readUnits: 2 }, pages: {} }])).toEqual({
    api: { requests: 1, readUnits: 2 },
  })
})
