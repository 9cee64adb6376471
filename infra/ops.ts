import { alerts } from "./alerts.ts"
import { api } from "./api.ts"
import { deadLetters } from "./dead-letters.ts"
import { ingest } from "./ingest.ts"
import { site } from "./site.ts"
import { isProduction } from "./stage.ts"
import { table } from "./storage.ts"
import { gaugesNamespace } from "./watch.ts"

type Watch = {
  says: string
  metric: `${string}:${string}`
  of: Record<string, $util.Input<string>>
  /** Alarm when the statistic reaches this value (or, `below`, does not reach it) … */
  at: number
  below?: boolean
  statistic?: "Sum" | "Maximum" | "Minimum" | "p95"
  /** … in this many stretches of so many minutes. */
  minutes?: number
  stretches?: number
  /** Nothing measured is a reason to be woken, too. */
  silenceIsBad?: boolean
}

/** Ten alarms are free. docs/operations.md has a line for each: symptom, command, fix. Only production is watched. */
if (isProduction) {
  const ofApi = { FunctionName: api.name }
  const ofIngest = { FunctionName: ingest.name }
  const ofTable = { TableName: table.name }
  watch("SiteDown", {
    says: "Readers do not get the site, or nobody looks",
    metric: `${gaugesNamespace}:Availability`,
    of: {},
    statistic: "Minimum",
    at: 90,
    below: true,
    stretches: 3,
    silenceIsBad: true,
  })
  watch("SourcesFail", {
    says: "Feeds do not answer",
    metric: `${gaugesNamespace}:SourceSuccess`,
    of: {},
    statistic: "Minimum",
    at: 50,
    below: true,
    stretches: 6,
  })
  watch("ApiServerErrors", {
    says: "The API answers 5xx",
    metric: "AWS/Lambda:Url5xxCount",
    of: ofApi,
    at: 10,
  })
  watch("ApiThrottles", { says: "The API's brake holds", metric: "AWS/Lambda:Throttles", of: ofApi, at: 50 })
  watch("ApiSlow", {
    says: "Uncached answers take long",
    metric: "AWS/Lambda:Duration",
    of: ofApi,
    statistic: "p95",
    at: 1000,
    stretches: 3,
  })
  watch("SiteServerErrors", {
    says: "Pages are answered 5xx",
    metric: "AWS/Lambda:Url5xxCount",
    of: { FunctionName: site.name },
    at: 10,
  })
  watch("IngestErrors", { says: "The ingest fails", metric: "AWS/Lambda:Errors", of: ofIngest, at: 3 })
  watch("IngestSilent", {
    says: "The ingest does not run",
    metric: "AWS/Lambda:Invocations",
    of: ofIngest,
    at: 1,
    below: true,
    minutes: 15,
    silenceIsBad: true,
  })
  watch("TableThrottles", {
    says: "The table refuses writes",
    metric: "AWS/DynamoDB:WriteThrottleEvents",
    of: ofTable,
    at: 1,
  })
  watch("DeadLetters", {
    says: "Work was given up",
    metric: "AWS/SQS:ApproximateNumberOfMessagesVisible",
    of: { QueueName: deadLetters.nodes.queue.name },
    statistic: "Maximum",
    at: 1,
  })
}

function watch(
  name: string,
  { says, metric, of, at, below, statistic = "Sum", minutes = 5, stretches = 1, silenceIsBad }: Watch,
) {
  const [namespace, metricName] = metric.split(":")
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription: `${says}. Runbook: docs/operations.md#${name.toLowerCase()}`,
    namespace,
    metricName,
    dimensions: of,
    ...(statistic === "p95" ? { extendedStatistic: statistic } : { statistic }),
    period: minutes * 60,
    evaluationPeriods: stretches,
    threshold: at,
    comparisonOperator: below ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
    treatMissingData: silenceIsBad ? "breaching" : "notBreaching",
    alarmActions: [alerts.arn],
    okActions: [alerts.arn],
  })
}
