import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb"
import { lineOf, type Raw } from "./backup/line.ts"
import { backoff, storedOf, writeStored } from "./batch.ts"
import { config } from "./config.ts"
import { AppError } from "./error.ts"
import { dynamo, go } from "./table.ts"

/** DynamoDB reads at most 100 items a call. */
const BATCH = 100
const ATTEMPTS = 6

/**
 * Writes those of ElectroDB's puts that are not stored as they are, and returns how many that were: for what is written again and
 * again. 0.5 RRU per item and 4 KB, 1 WRU per KB of what differs.
 */
export async function writeChanged(puts: readonly object[]): Promise<number> {
  const items = puts.map(storedOf)
  const changed: Raw[] = []
  for (let start = 0; start < items.length; start += BATCH) {
    const some = items.slice(start, start + BATCH)
    const known = await storedLike(some)
    changed.push(...some.filter((item) => known.get(keyOf(item)) !== lineOf(item)))
  }
  await writeStored(config().table, changed)
  return changed.length
}

/** What is stored under the keys of these, as lines. */
async function storedLike(items: readonly Raw[]): Promise<Map<string, string>> {
  const { table } = config()
  const found = new Map<string, string>()
  const state = { left: items.map(keysOf) }
  for (let attempt = 0; attempt < ATTEMPTS && state.left.length > 0; attempt++) {
    if (attempt > 0) await backoff(attempt)
    const command = new BatchGetItemCommand({ RequestItems: { [table]: { Keys: state.left } } })
    const { Responses, UnprocessedKeys } = await go(dynamo.send(command))
    for (const item of Responses?.[table] ?? []) found.set(keyOf(item), lineOf(item))
    state.left = UnprocessedKeys?.[table]?.Keys ?? []
  }
  if (state.left.length === 0) return found
  throw new AppError("database", "table.unprocessed", `Storage left ${state.left.length} reads undone`, {
    retryAfterSeconds: 5,
  })
}

function keysOf({ pk, sk }: Raw): Raw {
  return { ...(pk && { pk }), ...(sk && { sk }) }
}

function keyOf({ pk, sk }: Raw): string {
  return `${pk?.S} ${sk?.S}`
}
