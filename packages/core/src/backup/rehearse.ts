import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  ResourceNotFoundException,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb"
import { iso } from "../clock.ts"
import { messageOf } from "../error.ts"
import { dynamo } from "../table.ts"
import { type Check, noteCheck } from "./index.ts"
import { mediaProblem } from "./media-check.ts"
import { type Restored, restoreTable } from "./restore.ts"
import type { Store } from "./store.ts"

export type Rehearsal = {
  store: Store
  /** A table of this name is made for the check and dropped after it. */
  scratch: string
  schema: number
  now: () => number
  lanes: number
  onStep?: (done: number, total: number) => void
}

const READY_SECONDS = 120
const WEEK_MS = 7 * 86_400_000

/**
 * Restores a backup into a scratch table, compares, looks at its media, drops the table and notes how it went. The scratch table has no
 * indexes: DynamoDB makes those of the items, and they would double the price. 1 WRU per KB, 1 RRU per 4 KB.
 */
export async function rehearse(name: string, rehearsal: Rehearsal): Promise<Check> {
  const started = rehearsal.now()
  const result = await restored(name, rehearsal).catch((thrown: unknown) => messageOf(thrown))
  const at = rehearsal.now()
  const media = await mediaProblem(name, rehearsal.store, Math.floor(started / WEEK_MS))
  const failed =
    typeof result === "string"
      ? result
      : [...result.differences, ...(media === null ? [] : [media])].join("; ") || null
  const check: Check = {
    at: iso(at),
    backup: name,
    ok: failed === null,
    items: typeof result === "string" ? 0 : result.items,
    seconds: Math.round((at - started) / 1000),
    problem: failed,
  }
  await noteCheck(check)
  return check
}

async function restored(name: string, { scratch, ...rehearsal }: Rehearsal): Promise<Restored> {
  // One that a killed check left behind.
  await drop(scratch)
  await dynamo.send(new CreateTableCommand(scratchTable(scratch)))
  try {
    await waitUntilTableExists({ client: dynamo, maxWaitTime: READY_SECONDS }, { TableName: scratch })
    return await restoreTable(name, { ...rehearsal, table: scratch, force: false, unitsPerSecond: 0 })
  } finally {
    await drop(scratch)
  }
}

function scratchTable(TableName: string): CreateTableCommandInput {
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  }
}

async function drop(TableName: string): Promise<void> {
  try {
    await dynamo.send(new DeleteTableCommand({ TableName }))
    await waitUntilTableNotExists({ client: dynamo, maxWaitTime: READY_SECONDS }, { TableName })
  } catch (thrown) {
    if (!(thrown instanceof ResourceNotFoundException)) throw thrown
  }
}
