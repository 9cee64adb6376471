export * as Snapshot from "./index.ts"

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib"
import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { iso } from "../clock.ts"
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
  // A page that was dropped has an empty tag.
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

/** `readAt`: when the facts began to be read from the table, UTC ISO. It orders the versions of a page. */
export type Version = Freshness & { readAt: string }

/**
 * Stores `{ data }` under `key`; a list as `{ data, next: null }`, because a list that is a page is complete.
 * A body that did not change is not written again, only its freshness is (and not even that when `asOf` is
 * the stored one). A version whose facts were read before those of the stored one is left out: whoever saved the
 * newer facts has published them. Returns whether the body changed. 1 GetItem, ≤ 1 conditional write.
 */
export async function write(key: string, data: unknown, { asOf, stale, readAt }: Version): Promise<boolean> {
  const text = stableJson(Array.isArray(data) ? { data, next: null } : { data })
  const etag = `"${fingerprint(text)}"`
  const known = await read(key)
  if (known?.etag === etag) {
    if (known.asOf === asOf && known.stale === stale) return false
    const same = SnapshotEntity.patch({ key }).set({ asOf, stale, updatedAt: readAt })
    await unlessNewer(same.where(({ updatedAt }, { lte }) => lte(updatedAt, readAt)).go())
    return false
  }
  const next = SnapshotEntity.put({ key, body: compress(text), etag, asOf, stale, updatedAt: readAt })
  return unlessNewer(
    next
      .where(({ updatedAt }, { notExists, lte }) => `${notExists(updatedAt)} OR ${lte(updatedAt, readAt)}`)
      .go(),
  )
}

/**
 * Says how old a page is, or that its source went silent; its body stays. A page never built, or built of facts read
 * later, is left alone. 1 WRU.
 */
export async function touch(key: string, { asOf, stale, readAt }: Version): Promise<void> {
  const marked = SnapshotEntity.patch({ key }).set({ asOf, stale })
  await unlessNewer(marked.where(({ updatedAt }, { lte }) => lte(updatedAt, readAt)).go())
}

const GRAVE_SECONDS = 3600

/**
 * Forgets a page, which is then computed for whoever asks. What stays for an hour is a mark without a body, so that a
 * slow writer does not bring the old page back. 1 WRU, also where there is none.
 */
export async function drop(key: string): Promise<void> {
  const now = Date.now()
  const at = iso(now)
  const expireAt = Math.floor(now / 1000) + GRAVE_SECONDS
  const mark = { key, body: new Uint8Array(), etag: "", asOf: at, stale: true, updatedAt: at, expireAt }
  await go(SnapshotEntity.put(mark).go())
}

/** False where the condition did not hold: there is a newer version, or no page at all. */
async function unlessNewer(writing: Promise<unknown>): Promise<boolean> {
  try {
    await go(writing)
    return true
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return false
    throw thrown
  }
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
