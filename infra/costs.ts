import { alerts, mayPublish } from "./alerts.ts"
import { api, apiConcurrency } from "./api.ts"
import { boundAsync, deadLetters, sendDeadLetter } from "./dead-letters.ts"
import { ingest, ingestConcurrency } from "./ingest.ts"
import { site, siteConcurrency } from "./site.ts"
import { isProduction } from "./stage.ts"

/** What the guard turns down when the month's money is spent, and back up when the next month begins. */
export const brake = new sst.Linkable("Brake", {
  properties: {
    ingest: { name: ingest.name, released: ingestConcurrency, pulled: 0 },
    api: { name: api.name, released: apiConcurrency, pulled: 2 },
    site: { name: site.name, released: siteConcurrency, pulled: 2 },
  },
})

/** A message here, whatever it says, pulls the brake. Only the month's budget writes to it. */
export const spent = new sst.aws.SnsTopic("Spent")
mayPublish("Spent", spent, ["budgets.amazonaws.com"])

/**
 * The outermost net, not the product's way of saving: pages stay readable from CDN and snapshots, but are no longer brought up
 * to date. AWS knows the month's sum hours late, so the overshoot is up to a day's spend.
 */
export const guard = new sst.aws.Function("Guard", {
  handler: "packages/functions/src/handler/guard.handler",
  description: "Reserved concurrency as the last brake",
  link: [brake],
  permissions: [
    { actions: ["lambda:PutFunctionConcurrency"], resources: [api.arn, ingest.arn, site.arn] },
    sendDeadLetter,
  ],
})
boundAsync("Guard", guard, { maxAgeSeconds: 3600, retries: 2 })

spent.subscribe("Pull", guard.arn, {
  transform: {
    subscription: {
      redrivePolicy: deadLetters.arn.apply((deadLetterTargetArn) => JSON.stringify({ deadLetterTargetArn })),
    },
  },
})

new sst.aws.CronV2("NewMonth", {
  function: guard.arn,
  schedule: "cron(10 0 1 * ? *)",
  event: { brake: "release" },
  retries: 2,
  dlq: deadLetters.arn,
  enabled: isProduction,
})

/** Budgets see the whole account, so one stage has them: the promise is about the bill. */
if (isProduction) {
  const mail = [alerts.arn]
  const when = (threshold: number, notificationType: "ACTUAL" | "FORECASTED", topics = mail) => ({
    comparisonOperator: "GREATER_THAN",
    threshold,
    thresholdType: "PERCENTAGE",
    notificationType,
    subscriberSnsTopicArns: topics,
  })
  new aws.budgets.Budget("Monthly", {
    name: `${$app.name}-month`,
    budgetType: "COST",
    timeUnit: "MONTHLY",
    limitAmount: "5",
    limitUnit: "USD",
    notifications: [
      when(50, "ACTUAL"),
      when(80, "ACTUAL"),
      when(100, "FORECASTED"),
      when(100, "ACTUAL", [spent.arn]),
    ],
  })
  // $5 over 31 days. AWS forecasts no daily budgets.
  new aws.budgets.Budget("Daily", {
    name: `${$app.name}-day`,
    budgetType: "COST",
    timeUnit: "DAILY",
    limitAmount: "0.16",
    limitUnit: "USD",
    notifications: [when(80, "ACTUAL"), when(100, "ACTUAL")],
  })
}
