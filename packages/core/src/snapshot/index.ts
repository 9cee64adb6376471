export * as Snapshot from "./index.ts"

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib"
import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { config } from "../config.ts"
import { AppError } from "../error.ts"
import { fingerprint, stableJson } from "../id.ts"
import { dynamo, go } from "../table.ts"
import { SnapshotEntity } from "./snapshot.entity.ts"

/** What a hot read returns: `body` is brotli of the JSON text that `etag` identifies. */
export type Snapshot = { key: string; body: Uint8Array; etag: string; asOf: string; stale: boolean }

/**
 * A stored page. 1 GetItem, 0.5 RRU up to 4 KB. Calls the SDK itself: this is the hot path, and ElectroDB
 * would add four times the framework's CPU to it.
 */
export async function read(key: string): Promise<Snapshot | undefined> {
  const Key = { pk: { S: `SNAPSHOT#${key}` }, sk: { S: "SNAPSHOT" } }
  const { Item } = await go(dynamo.send(new GetItemCommand({ TableName: config().table, Key })))
  if (!Item?.["body"]?.B || !Item["etag"]?.S || !Item["asOf"]?.S) return undefined
  return {
    key,
    body: Item["body"].B,
    etag: Item["etag"].S,
    asOf: Item["asOf"].S,
    stale: Item["stale"]?.BOOL ?? false,
  }
}

export type Freshness = { asOf: string; stale: boolean }

/**
 * Stores `{ data }` under `key`; a list as `{ data, next: null }`, because a list that is a page is complete.
 * A body that did not change is not written again, only its freshness is (and not even that when `asOf` is
 * the stored one). Returns whether the body changed. 1 GetItem, ≤ 1 write.
 */
export async function write(key: string, data: unknown, { asOf, stale }: Freshness): Promise<boolean> {
  const text = stableJson(Array.isArray(data) ? { data, next: null } : { data })
  const etag = `"${fingerprint(text)}"`
  const known = await read(key)
  if (known?.etag === etag) {
    if (known.asOf !== asOf || known.stale !== stale) await touch(key, { asOf, stale })
    return false
  }
  await go(SnapshotEntity.put({ key, body: compress(text), etag, asOf, stale, updatedAt: asOf }).go())
  return true
}

/** Says that a page was checked again, or that its source went silent; its body stays. A page never built is left alone. */
export async function touch(key: string, { asOf, stale }: Freshness): Promise<void> {
  try {
    await go(SnapshotEntity.patch({ key }).set({ asOf, stale }).go())
  } catch (thrown) {
    const isMissing = thrown instanceof AppError && thrown.kind === "conflict"
    if (!isMissing) throw thrown
  }
}

/** Forgets a page, which is then computed for whoever asks. 1 WRU, also where there is none. */
export async function drop(key: string): Promise<void> {
  await go(SnapshotEntity.delete({ key }).go())
}

/** The JSON text of a snapshot, for clients that take no brotli. */
export function textOf(snapshot: Snapshot): string {
  return brotliDecompressSync(snapshot.body).toString()
}

/** Quality 9 is within 3 % of 11 at a tenth of its time; the writer pays once for all readers. */
function compress(text: string): Uint8Array {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}
