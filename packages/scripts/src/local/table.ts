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

/**
 * Starts DynamoDB on a free port and waits until it answers. `dir` keeps the data (null: in memory).
 * Throws `local.java_missing` where no engine can run and `local.table_failed` with the engine's own words.
 */
export async function startTable(dir: string | null, engine?: Engine): Promise<TableServer> {
  const chosen = engine ?? (await findEngine())
  if (dir !== null) await mkdir(dir, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = startChild(chosen.command, chosen.args(port, dir))
  const client = localClient(url)
  await untilReady(client, child)
  const close = async () => {
    client.destroy()
    await child.stop()
  }
  return { url, engine: chosen.name, client, close }
}

/** Creates the product's table, or finds that it exists. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)))
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
