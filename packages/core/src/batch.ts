import { type AttributeValue, BatchWriteItemCommand, type WriteRequest } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import * as v from "valibot"
import { config } from "./config.ts"
import { AppError } from "./error.ts"
import { dynamo, go } from "./table.ts"

/** DynamoDB takes at most 25 writes a call. */
const BATCH = 25
const ATTEMPTS = 6

/** What ElectroDB's `.params()` returns for one put or delete, as much of it as is needed. */
const PutParams = v.object({ Item: v.record(v.string(), v.unknown()) })
const DeleteParams = v.object({ Key: v.record(v.string(), v.unknown()) })

/**
 * Writes any number of items in batches of 25 and sends what DynamoDB left unprocessed again, with growing
 * jittered pauses. Throws `table.unprocessed` when some are left after six rounds; what was written stays,
 * so callers compare content hashes and a repeated run writes only the rest. 1 WRU per item and KB.
 */
export async function writeBatch(
  work: { put?: object[]; remove?: object[] },
  pause = backoff,
): Promise<void> {
  const requests = [...(work.put ?? []).map(asPut), ...(work.remove ?? []).map(asDelete)]
  for (let start = 0; start < requests.length; start += BATCH) {
    await writeChunk(config().table, requests.slice(start, start + BATCH), pause)
  }
}

/** The same for items as they are stored, into whatever table: backups and the like. */
export async function writeStored(
  table: string,
  items: readonly Record<string, AttributeValue>[],
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    const chunk = items.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } }))
    await writeChunk(table, chunk, backoff)
  }
}

async function writeChunk(
  table: string,
  chunk: WriteRequest[],
  pause: (attempt: number) => Promise<void>,
): Promise<void> {
  let left = chunk
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(attempt)
    const answer = await go(dynamo.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } })))
    left = answer.UnprocessedItems?.[table] ?? []
    if (left.length === 0) return
  }
  throw new AppError(
    "database",
    "table.unprocessed",
    `Storage left ${left.length} of ${chunk.length} writes undone`,
    {
      retryAfterSeconds: 5,
    },
  )
}

/** Waits before the next attempt, as long as `pauseOf` says. */
export function backoff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseOf(attempt, Math.random())))
}

/** 50, 100, 200 … ms, each ±50 %, so that parallel writers do not meet again. `random` from 0 to 1. Pure. */
export function pauseOf(attempt: number, random: number): number {
  return 25 * 2 ** attempt * (0.5 + random)
}

function asPut(params: object): WriteRequest {
  return { PutRequest: { Item: storedOf(params) } }
}

/** What ElectroDB's `.params()` of a put would store. */
export function storedOf(params: object): Record<string, AttributeValue> {
  return marshall(v.parse(PutParams, params).Item, { removeUndefinedValues: true })
}

function asDelete(params: object): WriteRequest {
  return { DeleteRequest: { Key: marshall(v.parse(DeleteParams, params).Key) } }
}
