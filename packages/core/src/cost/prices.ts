import { type Unit, type Usage, units } from "./usage.ts"

/** When the table below was written down. A price that is changed is looked up at its source first, and dated anew. */
export const PRICES_AS_OF = "2026-11-21"

export type Price = {
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

/** All of a service: so many dollars for so much, and what is free of it. */
function priced(service: string, page: string) {
  const source = `https://aws.amazon.com/${page}/pricing/`
  return (dollars: number, per: number, freeMonthly = 0, confirmed = false): Price => ({
    service,
    dollars,
    per,
    freeMonthly,
    source,
    confirmed,
  })
}

const lambda = priced("AWS Lambda", "lambda")
const dynamo = priced("Amazon DynamoDB", "dynamodb")
const edge = priced("Amazon CloudFront", "cloudfront")
const iot = priced("AWS IoT", "iot-core")
const s3 = priced("Amazon Simple Storage Service", "s3")
const watch = priced("AmazonCloudWatch", "cloudwatch")

/**
 * List prices of us-east-1, arm64, on-demand. AWS's own pages could not be opened where this was written, and no bill has
 * been held against it, because nobody has deployed the hub yet: look at `source` before trusting it. What a function sends to
 * CloudFront is free, so only what leaves there is in it. A run of the router's function reads twice.
 */
export const prices: Record<Unit, Price> = {
  requests: lambda(0.2, M, M, true),
  gbMs: lambda(0.000_013_333_4, 1000, 400_000_000, true),
  readUnits: dynamo(0.125, M, 0, true),
  writeUnits: dynamo(0.625, M, 0, true),
  publishes: iot(1, M),
  mails: priced("Amazon Simple Email Service", "ses")(0.16, 1000),
  notices: priced("Amazon Simple Notification Service", "sns")(2, 100_000, 1000),
  events: priced("CloudWatch Events", "eventbridge")(1, M),
  storeReads: s3(0.4, M),
  storeWrites: s3(5, M),
  billCalls: priced("AWS Cost Explorer", "aws-cost-management/aws-cost-explorer")(0.01, 1),
  metricCalls: watch(0.01, 1000, M),
  edgeRequests: edge(1, M, 10 * M),
  edgeRuns: edge(0.1, M, 2 * M, true),
  edgeReads: edge(0.03, M, 2 * M, true),
  bytesOut: edge(0.085, GB, 1024 * GB),
  deliveries: iot(1, M),
  connectedMinutes: iot(0.08, M),
  schedules: priced("CloudWatch Events", "eventbridge")(1, M, 14 * M),
  queueRequests: priced("Amazon Simple Queue Service", "sqs")(0.4, M, M),
  logBytes: watch(0.5, GB, 5 * GB),
}

/** Paid by the month, not by use: only the model and the bill know it. A member signed in during the month. */
export const monthly = {
  storedGb: dynamo(0.25, 1, 25),
  recoverableGb: dynamo(0.2, 1),
  filesGb: s3(0.023, 1),
  alarms: watch(0.1, 1, 10),
  members: priced("Amazon Cognito", "cognito")(0.015, 1, 10_000),
} satisfies Record<string, Price>

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
  // A month that is replayed asks some hundred thousand times.
  const bill: Record<string, number> = {}
  for (const unit of units) {
    const { service } = prices[unit]
    bill[service] = (bill[service] ?? 0) + dollarsOf(month[unit] ?? 0, prices[unit])
  }
  return bill
}

/** What it would cost with nothing free: how features share a bill that is mostly free. Pure. */
export function listPriceOf(usage: Usage): number {
  return units.reduce(
    (sum, unit) => sum + dollarsOf(usage[unit] ?? 0, { ...prices[unit], freeMonthly: 0 }),
    0,
  )
}
