import { writeBatch } from "../batch.ts"
import { go } from "../table.ts"
import { CountEntity, LikeEntity } from "./like.entity.ts"

export type Liked = { articleId: string; userId: string; slug: string; at: string }

/** Writes many likes without their counter, for the seed of a test: `recount` comes after it. 2 WRU each. */
export async function saveAll(likes: readonly Liked[]): Promise<void> {
  await writeBatch({ put: likes.map((like) => LikeEntity.put(like).params()) })
}

/** Sets an article's counter to what there is. 1 Query of all its likes, 1 UpdateItem; nobody may like it meanwhile. */
export async function recount(articleId: string): Promise<number> {
  const { data } = await go(
    LikeEntity.query
      .byPair({ articleId })
      .begins({ userId: "" })
      .go({ pages: "all", consistent: true, attributes: ["userId"] }),
  )
  await go(CountEntity.upsert({ articleId, likes: data.length }).go())
  return data.length
}
