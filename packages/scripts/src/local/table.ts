import { mkdir } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb"
import { AppError } from "@hub/core/error"
import { type Child, startChild } from "./child.ts"
import { type Engine, findEngine } from "./engine.ts"
import { freePort } from "./http.ts"
import { keepRunning } from "./keep-running.ts"
import { tableDefinition } from "./table-definition.ts"

/** A DynamoDB that answers at `url` until `close`. */
export type TableServer = {
  url: string
  engine: Engine["name"]
  client: DynamoDBClient
  close: () => Promise<void>
}

/** DynamoDB Local needs ~2 s on a quiet machine and has been seen to need 6 on a busy one. */
const START_LIMIT = 60_000

export type TableOptions = {
  engine?: Engine
  /** Told that the engine ended and runs again. */
  report?: (line: string) => void
  /** Told that it ended for good. */
  fail?: (problem: AppError) => void
}

/**
 * Starts DynamoDB on a free port and waits until it answers. `dir` keeps the data (null: in memory). An engine that ends
 * by itself is started again on the same port with the same data; what was kept in memory is gone, so there it fails.
 * Throws `local.java_missing` where no engine can run and `local.table_failed` with the engine's own words.
 */
export async function startTable(dir: string | null, options: TableOptions = {}): Promise<TableServer> {
  const engine = options.engine ?? (await findEngine())
  if (dir !== null) await mkdir(dir, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const client = localClient(url)
  const kept = await keepRunning({
    name: "The local DynamoDB",
    start: () => startChild(engine.command, engine.args(port, dir)),
    untilReady: (child) => untilReady(client, child),
    isLost: dir === null,
    report: options.report ?? (() => undefined),
    fail: options.fail ?? (() => undefined),
  })
  const close = async () => {
    await kept.stop()
    client.destroy()
  }
  return { url, engine: engine.name, client, close }
}

/** Creates the product's table, or finds that it exists. */
export async function createTable(
  client: DynamoDBClient,
  name: string,
  definition = tableDefinition(name),
): Promise<void> {
  try {
    await client.send(new CreateTableCommand(definition))
  } catch (thrown) {
    if (!(thrown instanceof ResourceInUseException)) throw thrown
  }
}

/** Any key does: DynamoDB Local and dynoxide do not verify signatures. */
function localClient(url: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  })
}

async function untilReady(client: DynamoDBClient, child: Child): Promise<void> {
  const over = new AbortController()
  const failed = child.exited.then((code) => {
    throw new AppError(
      "unavailable",
      "local.table_failed",
      `The local DynamoDB stopped (exit code ${code ?? "none"}): ${child.complaint() || "it said nothing"}`,
    )
  })
  // Once the table is ready nobody awaits this promise any more.
  failed.catch(() => undefined)
  try {
    await Promise.race([failed, answers(client, over.signal)])
  } catch (thrown) {
    await child.stop()
    throw thrown
  } finally {
    over.abort()
  }
}

async function answers(client: DynamoDBClient, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  while (!over.aborted) {
    try {
      await client.send(new ListTablesCommand({}))
      return
    } catch (thrown) {
      if (Date.now() > deadline) throw thrown
      await sleep(40)
    }
  }
}
