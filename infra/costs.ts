import { alerts, mayPublish } from "./alerts.ts"
import { api, apiConcurrency } from "./api.ts"
import { boundAsync, deadLetters, sendDeadLetter } from "./dead-letters.ts"
import { feeds } from "./feeds.ts"
import { ingest, ingestConcurrency } from "./ingest.ts"
import { appendAudit, orderLevel, readStream, readTable, writeCosts, writePages } from "./permissions.ts"
import { realtime } from "./realtime.ts"
import { router } from "./router.ts"
import { onSchedule } from "./schedule.ts"
import { cursorSecret } from "./secrets.ts"
import { site, siteConcurrency } from "./site.ts"
import { isProduction } from "./stage.ts"
import { table } from "./storage.ts"

/** Asked once for each connection to the broker: where it does not answer, nobody is let in. */
const authorizerName = `${$app.name}-${$app.stage}-LiveAuthorizerHandler`
const { accountId } = aws.getCallerIdentityOutput()
const { region } = aws.getRegionOutput()

/** What the guard turns down when the month's money is spent, and back up when the next month begins. */
export const brake = new sst.Linkable("Brake", {
  properties: {
    ingest: { name: ingest.name, released: ingestConcurrency, pulled: 0 },
    api: { name: api.name, released: apiConcurrency, pulled: 2 },
    site: { name: site.name, released: siteConcurrency, pulled: 2 },
    live: { name: authorizerName, released: 2, pulled: 0 },
  },
})

/** Whose count CloudWatch has: the edge, and the functions that may not write to the table or do nothing else. */
export const counted = new sst.Linkable("Counted", {
  properties: {
    distribution: router.distributionID,
    // Live reads go past it.
    router: router.nodes.cdn.nodes.distribution.defaultCacheBehavior.apply(
      ({ functionAssociations }) => functionAssociations?.[0]?.functionArn.split("/").at(-1) ?? "",
    ),
    functions: [
      "DataSubscriberChangesFunction",
      "LiveAuthorizerHandler",
      "UsersTriggercustomMessage",
      "UsersTriggerpostConfirmation",
      "Worker",
    ].map((name) => ({ name: `${$app.name}-${$app.stage}-${name}`, gb: 0.25 })),
  },
})

/** A message here, whatever it says, pulls the brake. Only the month's budget writes to it. */
export const spent = new sst.aws.SnsTopic("Spent")
mayPublish("Spent", spent, ["budgets.amazonaws.com"])

/**
 * Decides every five minutes what the hub promises. The brake is the outermost net, not the product's way of saving: pages
 * stay readable from CDN and snapshots, but are no longer brought up to date. AWS knows the month's sum hours late, so the overshoot is up to a day's spend.
 */
export const guard = new sst.aws.Function("Guard", {
  handler: "packages/functions/src/handler/guard.handler",
  description: "Counts what was spent, decides what is promised; reserved concurrency as the last brake",
  link: [brake, counted, alerts, table, cursorSecret, feeds, realtime],
  permissions: [
    readTable,
    writeCosts,
    writePages,
    // A level that is ordered at a terminal is on record as one of the page is.
    orderLevel,
    appendAudit,
    readStream,
    { actions: ["sns:Publish"], resources: [alerts.arn] },
    // The bill is the account's: AWS knows no resource for it.
    { actions: ["ce:GetCostAndUsage"], resources: ["*"] },
    // As it does of metrics.
    { actions: ["cloudwatch:GetMetricStatistics"], resources: ["*"] },
    {
      actions: ["lambda:PutFunctionConcurrency"],
      resources: [
        api.arn,
        ingest.arn,
        site.arn,
        $interpolate`arn:aws:lambda:${region}:${accountId}:function:${authorizerName}`,
      ],
    },
    sendDeadLetter,
  ],
})
boundAsync("Guard", guard, { maxAgeSeconds: 3600, retries: 2 })

// An order by hand is followed at once, not with the next look.
table.subscribe("Orders", guard.arn, {
  filters: [{ eventName: ["INSERT"], dynamodb: { NewImage: { Type: { S: ["LevelOrder"] } } } }],
  transform: {
    eventSourceMapping: {
      batchSize: 10,
      maximumRetryAttempts: 3,
      maximumRecordAgeInSeconds: 3600,
      destinationConfig: { onFailure: { destinationArn: deadLetters.arn } },
    },
  },
})

spent.subscribe("Pull", guard.arn, {
  transform: {
    subscription: {
      redrivePolicy: deadLetters.arn.apply((deadLetterTargetArn) => JSON.stringify({ deadLetterTargetArn })),
    },
  },
})

onSchedule("NewMonth", {
  function: guard,
  schedule: "cron(10 0 1 * ? *)",
  event: { brake: "release" },
  retries: 2,
})

onSchedule("Costs", {
  function: guard,
  schedule: "rate(5 minutes)",
  event: { job: "look" },
})

// A cent a call. AWS has summed most of yesterday up by then; the days before are read again.
onSchedule("Bill", {
  function: guard,
  schedule: "cron(20 9 * * ? *)",
  event: { job: "bill" },
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
