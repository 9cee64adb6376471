import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb"
import * as v from "valibot"
import type { Invoke } from "./lambda.ts"
import { tableName } from "./links.ts"

/** Nothing has been written yet: somebody starts the product for the first time, or after a reset. */
export async function isEmpty(client: DynamoDBClient): Promise<boolean> {
  const answer = await client.send(new ScanCommand({ TableName: tableName, Limit: 1 }))
  return answer.Count === 0
}

const Runs = v.array(v.object({ status: v.string(), warnings: v.array(v.string()) }))

/** Fills the table through the ingest function. Undefined, or why there is nothing to see yet. */
export async function firstSeed(invoke: Invoke): Promise<string | undefined> {
  const runs = v.parse(Runs, await invoke("ingest", { job: "seed" }))
  if (runs.some((run) => run.status === "ok")) return undefined
  const reason = runs.flatMap((run) => run.warnings)[0] ?? "they gave no reason"
  return `No feed answered, so the pages stay empty until one does (${reason}).`
}
