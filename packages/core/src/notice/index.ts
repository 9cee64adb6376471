export * as Notice from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import type { Info, Unread } from "./info.ts"
import { NoticeEntity, NoticeReadEntity } from "./notice.entity.ts"

export { Info, Read, Unread } from "./info.ts"

const KEEP_SECONDS = 180 * 86_400
/** Beyond this a badge says "50+". */
const MOST_COUNTED = 51

type New = Omit<Info, "isRead"> & { userId: string }

/** The write that tells a fan; it belongs into the transaction of what they are told of. Pure. */
export function telling({ userId, id, ...notice }: New): object {
  const expireAt = Math.floor(Date.parse(notice.at) / 1000) + KEEP_SECONDS
  return NoticeEntity.put({ userId, id, notice, expireAt }).params()
}

/** The write that takes a notice back. Pure. */
export function removal(of: { userId: string; id: string }): object {
  return NoticeEntity.delete(of).params()
}

const List = v.object({
  userId: v.string(),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  cursor: v.optional(v.string()),
})

/** What a fan was told, newest first. 1 Query, and 1 GetItem beside it for what they have read. */
export const list = fn(List, async ({ userId, limit, cursor }) => {
  const [found, upTo] = await Promise.all([
    go(NoticeEntity.query.ofUser({ userId }).go({ limit, cursor: cursor ?? null, order: "desc" })),
    readUpTo(userId),
  ])
  const items = found.data.map(({ id, notice }): Info => ({ ...notice, id, isRead: id <= upTo }))
  return { items, cursor: found.cursor }
})

/** How many came after the newest that was read. 1 GetItem and 1 Query over those. */
export const unread = fn(v.string(), async (userId): Promise<Unread> => {
  const after = NoticeEntity.query.ofUser({ userId }).gt({ id: await readUpTo(userId) })
  const { data } = await go(after.go({ limit: MOST_COUNTED, attributes: ["id"], consistent: true }))
  return { unread: data.length }
})

const Reading = v.object({ userId: v.string(), upTo: v.string() })

/** Everything up to a notice is read; never less than before. 1 conditional UpdateItem, then as `unread`. */
export const read = fn(Reading, async ({ userId, upTo }): Promise<Unread> => {
  const forward = NoticeReadEntity.update({ userId })
    .set({ upTo })
    .where((known, { notExists, lt }) => `${notExists(known.upTo)} OR ${lt(known.upTo, upTo)}`)
  try {
    await go(forward.go())
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
  }
  return unread(userId)
})

/** All that a fan was told, for their export. 1 Query, as many pages as it takes. */
export const ofUser = fn(v.string(), async (userId): Promise<Info[]> => {
  const [found, upTo] = await Promise.all([
    go(NoticeEntity.query.ofUser({ userId }).go({ pages: "all" })),
    readUpTo(userId),
  ])
  return found.data.map(({ id, notice }) => ({ ...notice, id, isRead: id <= upTo }))
})

/** Forgets what a fan was told. 1 Query, and 1 DeleteItem each. */
export const forget = fn(v.string(), async (userId): Promise<void> => {
  const { data } = await go(NoticeEntity.query.ofUser({ userId }).go({ pages: "all", consistent: true }))
  for (const { id } of data) await go(NoticeEntity.delete({ userId, id }).go())
  await go(NoticeReadEntity.delete({ userId }).go())
})

async function readUpTo(userId: string): Promise<string> {
  const { data } = await go(NoticeReadEntity.get({ userId }).go({ consistent: true }))
  return data?.upTo ?? ""
}
