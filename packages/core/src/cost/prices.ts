import { type Unit, type Usage, units } from "./usage.ts"

/** When the table below was written down. A price that is changed is looked up at its source first, and dated anew. */
export const PRICES_AS_OF = "2026-11-21"

type Price = {
  /** As Cost Explorer names it. */
  service: string
  /** Dollars for `per` of it. */
  dollars: number
  per: number
  /** What costs nothing in each month, for ever; a free first year is not counted. */
  freeMonthly: number
  /** Where AWS says so. */
  source: string
  /** Whether a second public page gave the same figure on that day. */
  confirmed: boolean
}

const M = 1_000_000
const GB = 1024 ** 3

const lambda = "https://aws.amazon.com/lambda/pricing/"
const dynamo = "https://aws.amazon.com/dynamodb/pricing/on-demand/"

/**
 * List prices of us-east-1, arm64, on-demand. AWS's own pages could not be opened where this was written, and no bill has
 * been held against it, because nobody has deployed the hub yet: look at `source` before trusting it. `bytesOut` leaves through CloudFront: what a function sends to it is free.
 */
export const prices: Record<Unit, Price> = {
  requests: { service: "AWS Lambda", dollars: 0.2, per: M, freeMonthly: M, source: lambda, confirmed: true },
  gbMs: {
    service: "AWS Lambda",
    dollars: 0.000_013_333_4,
    per: 1000,
    freeMonthly: 400_000_000,
    source: lambda,
    confirmed: true,
  },
  readUnits: {
    service: "Amazon DynamoDB",
    dollars: 0.125,
    per: M,
    freeMonthly: 0,
    source: dynamo,
    confirmed: true,
  },
  writeUnits: {
    service: "Amazon DynamoDB",
    dollars: 0.625,
    per: M,
    freeMonthly: 0,
    source: dynamo,
    confirmed: true,
  },
  bytesOut: {
    service: "Amazon CloudFront",
    dollars: 0.085,
    per: GB,
    freeMonthly: 1024 * GB,
    source: "https://aws.amazon.com/cloudfront/pricing/",
    confirmed: false,
  },
  publishes: {
    service: "AWS IoT",
    dollars: 1,
    per: M,
    freeMonthly: 0,
    source: "https://aws.amazon.com/iot-core/pricing/",
    confirmed: false,
  },
  mails: {
    service: "Amazon Simple Email Service",
    dollars: 0.16,
    per: 1000,
    freeMonthly: 0,
    source: "https://aws.amazon.com/ses/pricing/",
    confirmed: false,
  },
  billCalls: {
    service: "AWS Cost Explorer",
    dollars: 0.01,
    per: 1,
    freeMonthly: 0,
    source: "https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/",
    confirmed: false,
  },
}

/** What no handler of ours sees happen, so only the model and the bill know it. Same region, same date. */
export const unmetered = {
  edgeRequest: { dollars: 1, per: M, freeMonthly: 10 * M },
  pushDelivery: { dollars: 1, per: M, freeMonthly: 0 },
  connectedMinute: { dollars: 0.08, per: M, freeMonthly: 0 },
  storedGb: { dollars: 0.25, per: 1, freeMonthly: 25 },
  busEvent: { dollars: 1, per: M, freeMonthly: 0 },
} as const

/** What so much of something costs, after what is free of it in a month. Pure. */
export function dollarsOf(
  amount: number,
  { dollars, per, freeMonthly }: Pick<Price, "dollars" | "per" | "freeMonthly">,
): number {
  return (Math.max(0, amount - freeMonthly) / per) * dollars
}

/** A month's bill for a month's usage. Pure. */
export function billOf(month: Usage): number {
  return units.reduce((sum, unit) => sum + dollarsOf(month[unit] ?? 0, prices[unit]), 0)
}

/** The same by service. Pure. */
export function billByService(month: Usage): Record<string, number> {
  const lines = units.map(
    (unit) => [prices[unit].service, dollarsOf(month[unit] ?? 0, prices[unit])] as const,
  )
  return lines.reduce<Record<string, number>>(
    (bill, [service, dollars]) => ({ ...bill, [service]: (bill[service] ?? 0) + dollars }),
    {},
  )
}

/** What it would cost with nothing free: how features share a bill that is mostly free. Pure. */
export function listPriceOf(usage: Usage): number {
  return units.reduce(
    (sum, unit) => sum + dollarsOf(usage[unit] ?? 0, { ...prices[unit], freeMonthly: 0 }),
    0,
  )
}
