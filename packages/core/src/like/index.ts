export * as Like from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { writeTogether } from "../transact.ts"
import type { Info, Likes } from "./info.ts"
import { CountEntity, LikeEntity } from "./like.entity.ts"

export { Info, Likes } from "./info.ts"

/** How many like an article. 1 GetItem, 0.5 RRU. */
export const count = fn(v.string(), async (articleId): Promise<number> => {
  const { data } = await go(CountEntity.get({ articleId }).go())
  return data?.likes ?? 0
})

const Pair = v.object({ articleId: v.string(), userId: v.string() })

/** The same, and whether this fan does. 2 consistent GetItems side by side, 2 RRU: people look at what they have just done. */
export const of = fn(Pair, async ({ articleId, userId }): Promise<Likes> => {
  const [counts, mine] = await Promise.all([
    go(CountEntity.get({ articleId }).go({ consistent: true })),
    has({ articleId, userId }),
  ])
  return { count: counts.data?.likes ?? 0, mine }
})

const New = v.object({ ...Pair.entries, slug: v.string(), now: v.string() })

/** Likes an article; liking it again changes nothing. 1 GetItem, and 1 transaction of the like and the counter. */
export const add = fn(New, async ({ articleId, userId, slug, now }): Promise<void> => {
  if (await has({ articleId, userId })) return
  const put = LikeEntity.put({ articleId, userId, slug, at: now })
    .where(({ at }, { notExists }) => notExists(at))
    .params()
  await once({ put: [put], update: [counted(articleId, 1)] })
})

/** Takes a like back; one that is not there is no failure. 1 GetItem, and 1 transaction. */
export const remove = fn(Pair, async (pair): Promise<void> => {
  if (!(await has(pair))) return
  const gone = LikeEntity.delete(pair)
    .where(({ at }, { exists }) => exists(at))
    .params()
  await once({ remove: [gone], update: [counted(pair.articleId, -1)] })
})

/** All that a fan likes, oldest first. 1 Query on gsi1, as many pages as it takes. */
export const ofUser = fn(v.string(), async (userId): Promise<Info[]> => {
  const { data } = await go(LikeEntity.query.ofUser({ userId }).go({ pages: "all" }))
  return data.map(({ articleId, slug, at }) => ({ articleId, slug, at }))
})

/** Takes back all that a fan likes, so that the counters stay right. 1 Query, and 1 transaction a like. */
export const forget = fn(v.string(), async (userId): Promise<void> => {
  for (const { articleId } of await ofUser(userId)) await remove({ articleId, userId })
})

async function has(pair: { articleId: string; userId: string }): Promise<boolean> {
  return (await go(LikeEntity.get(pair).go({ consistent: true }))).data !== null
}

function counted(articleId: string, by: 1 | -1): object {
  return CountEntity.update({ articleId }).add({ likes: by }).params()
}

/** Where the like is there already (or gone already) another tap was first, and all is as it should be. */
async function once(writes: Parameters<typeof writeTogether>[0]): Promise<void> {
  try {
    await writeTogether(writes)
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
  }
}
