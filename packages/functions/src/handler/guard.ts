import { LambdaClient, PutFunctionConcurrencyCommand } from "@aws-sdk/client-lambda"
import { log } from "@hub/core/log"
import type { SNSEvent } from "aws-lambda"
import { valves } from "../config.ts"

/** A message of the month's budget, or the first of the next month. */
export type GuardEvent = SNSEvent | { brake: "release" }

const lambda = new LambdaClient({ maxAttempts: 3 })

/**
 * The last brake: when the month's money is spent, the ingest stops, API and site run at a trickle behind the CDN; the
 * next month releases them. Setting a concurrency twice is setting it once. Pages stay readable and show their age.
 */
export async function handler(event: GuardEvent): Promise<"pulled" | "released"> {
  const position = "brake" in event ? "released" : "pulled"
  for (const valve of valves()) {
    const ReservedConcurrentExecutions = valve[position]
    await lambda.send(
      new PutFunctionConcurrencyCommand({ FunctionName: valve.name, ReservedConcurrentExecutions }),
    )
    log.warn("brake", { position, function: valve.name, concurrency: ReservedConcurrentExecutions })
  }
  return position
}
