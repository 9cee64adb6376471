import { LambdaClient, PutFunctionConcurrencyCommand } from "@aws-sdk/client-lambda"
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns"
import { Cost } from "@hub/core/cost"
import { log } from "@hub/core/log"
import type { SNSEvent } from "aws-lambda"
import { askBill } from "../bill.ts"
import { alertsTopic, valves } from "../config.ts"
import { metered } from "../metered.ts"
import { takeMetrics } from "../metrics.ts"

/**
 * A message of the month's budget, or the first of the next month; the schedule's look every five minutes and the bill once a
 * day; what an admin ordered on the page, told by the table's stream, or by a person at a terminal.
 */
export type GuardEvent =
  | SNSEvent
  | { brake: "release" }
  | { Records: { dynamodb: object }[] }
  | { job: "look" }
  | { job: "bill" }
  | { job: "level"; level: 0 | 1 | 2 | 3; hours: number; by: string; why: string }

const lambda = new LambdaClient({ maxAttempts: 3 })
const sns = new SNSClient({ maxAttempts: 3 })

export function handler(event: GuardEvent, context?: { memoryLimitInMB?: string | number }) {
  if ("job" in event) return metered("guard", context, () => work(event))
  if ("brake" in event) return brake("released")
  return isOrder(event) ? metered("guard", context, () => work({ job: "look" })) : brake("pulled")
}

/** From the table's stream, which tells of orders and nothing else; what comes from anywhere else is the budget's. */
function isOrder({ Records }: { Records: readonly object[] }): boolean {
  return Records.length > 0 && Records.every((record) => "dynamodb" in record)
}

async function work(event: Extract<GuardEvent, { job: string }>) {
  const now = Date.now()
  if (event.job === "bill") return Cost.reconcile(now, askBill)
  if (event.job === "level") await order(event, now)
  await takeMetrics(now)
  const { level, reasons, alerts } = await Cost.look(now)
  for (const { crossing, text } of alerts) await tell(crossing, `${text}. The hub is at level ${level}.`)
  return { level, reasons, alerts: alerts.map(({ crossing }) => crossing) }
}

function order({ level, hours, by, why }: Extract<GuardEvent, { job: "level" }>, now: number) {
  return hours > 0 ? Cost.hold({ level, hours, by, why, now }) : Cost.release({ by, why, now })
}

/** A mail that cannot be sent changes nothing about the level; the log has it as well. */
async function tell(crossing: string, text: string): Promise<void> {
  log.warn("cost", { crossing, text })
  const command = new PublishCommand({
    TopicArn: alertsTopic(),
    Subject: `Costs: ${crossing}`,
    Message: text,
  })
  Cost.meter.count("guard", { notices: 1 })
  await sns.send(command).catch((error: unknown) => log.error("alert not sent", { error: String(error) }))
}

/**
 * The last brake: when the month's money is spent, the ingest stops, API and site run at a trickle behind the CDN; the
 * next month releases them. Setting a concurrency twice is setting it once. Pages stay readable and show their age.
 */
async function brake(position: "pulled" | "released") {
  for (const valve of valves()) {
    const ReservedConcurrentExecutions = valve[position]
    await lambda.send(
      new PutFunctionConcurrencyCommand({ FunctionName: valve.name, ReservedConcurrentExecutions }),
    )
    log.warn("brake", { position, function: valve.name, concurrency: ReservedConcurrentExecutions })
  }
  return position
}
