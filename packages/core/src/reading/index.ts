export * as Reading from "./index.ts"

import { createHmac, randomBytes } from "node:crypto"
import * as v from "valibot"
import { Article } from "../article/index.ts"
import { iso } from "../clock.ts"
import { AppError, messageOf } from "../error.ts"
import { fn } from "../fn.ts"
import { log } from "../log.ts"
import { go } from "../table.ts"
import { type Batch, createReads } from "./counter.ts"
import { ReadsEntity } from "./reading.entity.ts"

/** Parts of a count: DynamoDB writes a thousand a second to each. */
const SHARDS = 4

const reads = createReads(Date.now)
/** Made anew with each process and kept nowhere: a hash made with it is of use to nobody else. */
const salt = randomBytes(32)

type Reader = { network: string; agent: string }

/** Counts that somebody reads an article, in memory; nothing about them is kept. */
export function take(slug: string, { network, agent }: Reader): void {
  reads.take(slug, createHmac("sha256", salt).update(`${network} ${agent}`).digest("base64url"))
}

/**
 * Writes what is due; never throws: what could not be written goes with the next. A GetItem and an UpdateItem for twenty reads,
 * or a minute of them. An instance that ends takes what it has not written along.
 */
export async function flush(now: number, force = false): Promise<void> {
  await Promise.all(reads.due(force).map((batch) => save(batch, now)))
}

async function save(batch: Batch, now: number): Promise<void> {
  try {
    await add({ ...batch, now: iso(now), shard: Math.floor(Math.random() * SHARDS) })
  } catch (thrown) {
    // Nothing of the hub is at this address: whoever counted it made it up.
    if (thrown instanceof AppError && (thrown.kind === "not_found" || thrown.kind === "gone")) return
    reads.failed(batch)
    log.warn("reads not written", { error: messageOf(thrown) })
  }
}

const Add = v.object({ slug: v.string(), reads: v.number(), shard: v.number(), now: v.string() })

/** Adds reads to a published article, whatever address it was read at. 1 GetItem, 1 UpdateItem. */
export const add = fn(Add, async ({ slug, reads: count, shard, now }): Promise<void> => {
  const { id: articleId } = await Article.read({ slug, now })
  await go(ReadsEntity.update({ articleId, shard }).add({ reads: count }).go())
})

/** How often an article was read. 1 Query, 0.5 RRU. */
export const count = fn(v.string(), async (articleId): Promise<number> => {
  const { data } = await go(ReadsEntity.query.ofArticle({ articleId }).go())
  return data.reduce((sum, part) => sum + (part.reads ?? 0), 0)
})
