import { DynamoDBClient, type ServiceOutputTypes } from "@aws-sdk/client-dynamodb"
import { createCustomAttribute } from "electrodb"
import { addCapacity } from "./capacity.ts"
import { config } from "./config.ts"
import { AppError, messageOf } from "./error.ts"
import { tableCall } from "./pulse/counts.ts"

/** One client for the life of the process: connections are kept alive and reused by warm invocations. */
const client = new DynamoDBClient({ maxAttempts: 3 })
client.middlewareStack.add(
  (next, context) => async (args) => {
    const command = String(context["commandName"])
    if (!/(Items?|Query|Scan)Command$/.test(command)) return next(args)
    const started = performance.now()
    const ended = tableCall(nameOf(command, args.input))
    Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" })
    try {
      const answer = await next(args)
      const arm = /^(Get|BatchGet|TransactGet|Query|Scan)/.test(command) ? "read" : "write"
      addCapacity({ calls: 1, ms: performance.now() - started, [arm]: units(answer.output) })
      return answer
    } finally {
      ended(performance.now() - started)
    }
  },
  { step: "initialize", name: "measureCapacity" },
)

/** `Query gsi2`, as slow ones are counted. */
function nameOf(command: string, input: object): string {
  const index = "IndexName" in input && typeof input.IndexName === "string" ? ` ${input.IndexName}` : ""
  return command.replace(/Command$/, index)
}

/** What every ElectroDB entity is built with. The table's own key names are pk/sk and gsiNpk/gsiNsk. */
export function connection() {
  return { client, table: config().table, identifiers: { entity: "Type", version: "v" } }
}

/** A nested value that valibot has checked already; ElectroDB stores it as it is. */
export function json<T>() {
  return createCustomAttribute<T>().type
}

/** The client itself, for the few calls ElectroDB has no word for (snapshots on the hot path, scripts). */
export { client as dynamo }

/**
 * Awaits a table operation and translates its failures; the only code that knows DynamoDB's error names.
 * Throws `conflict` when a condition did not hold and `database` when the table cannot answer now. What is neither is a
 * bug of ours and passes as it is, so that it is logged and answered as one.
 */
export async function go<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation
  } catch (thrown) {
    throw translate(thrown)
  }
}

/** See `go`. Exported for operations that need to look at the failure first. */
export function translate(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown
  const names = new Set(errorNames(thrown))
  if (names.has("ConditionalCheckFailedException") || names.has("TransactionCanceledException")) {
    return new AppError("conflict", "table.condition_failed", "The record was changed meanwhile", {
      cause: thrown,
    })
  }
  if (throttles.some((name) => names.has(name))) {
    return new AppError("database", "table.throttled", "Storage is busy, try again", {
      retryAfterSeconds: 1,
      cause: thrown,
    })
  }
  if (!isOfTable(thrown) || ourFaults.some((name) => names.has(name))) return thrown
  return new AppError("database", "table.failed", "Storage did not answer", {
    retryAfterSeconds: 5,
    cause: thrown,
  })
}

/** The SDK marks what it throws, connections that failed included; a TypeError of ours has no such mark. */
function isOfTable(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > MAX_DEPTH) return false
  return "$metadata" in thrown || "$fault" in thrown || isOfTable(thrown.cause, depth + 1)
}

/** Answers of the table to a request that can never be right. */
const ourFaults = ["ValidationException", "SerializationException"]

const throttles = [
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionConflictException",
]

/** ElectroDB wraps the SDK's error one or two levels deep. */
const MAX_DEPTH = 3

function errorNames(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error) || depth > MAX_DEPTH) return [messageOf(thrown)]
  return [thrown.name, ...errorNames(thrown.cause, depth + 1)]
}

/** Single calls report one figure, batches one per table. */
function units(output: ServiceOutputTypes): number {
  const reported = "ConsumedCapacity" in output ? output.ConsumedCapacity : undefined
  const figures = [reported ?? []].flat()
  return figures.reduce((sum, figure) => sum + (("CapacityUnits" in figure && figure.CapacityUnits) || 0), 0)
}
