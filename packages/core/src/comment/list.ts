import * as v from "valibot"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { CommentEntity, ThreadEntity } from "./comment.entity.ts"
import type { ThreadState } from "./info.ts"
import { storedOf } from "./load.ts"
import { orderFrom } from "./order.ts"
import { ofArticle, ofGame } from "./place.ts"
import { ownOf, publicOf, queuedOf } from "./serialize.ts"

const page = {
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  cursor: v.optional(v.string()),
}

const On = v.variant("kind", [
  v.object({ kind: v.literal("article"), id: v.string() }),
  v.object({ kind: v.literal("game"), id: v.string() }),
])
const Shown = v.object({ ...page, on: On, delaySeconds: v.optional(v.number(), 0), now: v.string() })

/**
 * What a thread shows, in the order in which it is read. Who watches behind gets it as of then: what was begun, answered or changed
 * since is not in it, so a page may be shorter than asked for. 1 Query, ~0.1 RRU a comment, after 1 GetItem of an article.
 */
export const list = fn(Shown, async ({ on, limit, cursor, delaySeconds, now }) => {
  const key = on.kind === "article" ? (await ofArticle(on.id, now)).key : `game#${on.id}`
  const seen = Date.parse(now) - delaySeconds * 1000
  const query = CommentEntity.query
    .ofThread({ threadKey: key })
    .gte({ order: orderFrom(seen) })
    .where(({ saidAt }, { lte }) => lte(saidAt, new Date(seen).toISOString()))
  const found = await go(query.go({ limit, cursor: cursor ?? null }))
  return { items: found.data.map((item) => publicOf(storedOf(item))), cursor: found.cursor }
})

const At = v.object({ on: On, now: v.string() })

/** How many comments a thread shows, and whether one may be added. 2 GetItems, 1 RRU and an article's size. */
export const thread = fn(At, async ({ on, now }): Promise<ThreadState> => {
  const { key, state } = on.kind === "article" ? await ofArticle(on.id, now) : await ofGame(on.id, now)
  const { data } = await go(ThreadEntity.get({ threadKey: key }).go())
  return { count: data?.comments ?? 0, state }
})

const OfAuthor = v.object({ ...page, userId: v.string() })

/** All that a fan wrote, whatever has become of it, newest first. 1 Query. */
export const ofAuthor = fn(OfAuthor, async (query) => {
  const { items, cursor } = await written(query)
  return { items: items.map(ownOf), cursor }
})

/** The same, as a moderator sees it. 1 Query. */
export const ofCommenter = fn(OfAuthor, async (query) => {
  const { items, cursor } = await written(query)
  return { items: items.map(queuedOf), cursor }
})

async function written({ userId, limit, cursor }: v.InferOutput<typeof OfAuthor>) {
  const query = CommentEntity.query.ofAuthor({ authorId: userId })
  const found = await go(query.go({ limit, cursor: cursor ?? null, order: "desc" }))
  return { items: found.data.map(storedOf), cursor: found.cursor }
}

/** What waits for a moderator, longest first. 1 Query over nothing else. */
export const queue = fn(v.object(page), async ({ limit, cursor }) => {
  const found = await go(CommentEntity.query.queue({}).go({ limit, cursor: cursor ?? null }))
  return { items: found.data.map((item) => queuedOf(storedOf(item))), cursor: found.cursor }
})
