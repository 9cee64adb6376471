import { writeChanged } from "../batch-changed.ts"
import { go } from "../table.ts"
import { CountEntity, LikeEntity } from "./like.entity.ts"

export type Liked = { articleId: string; userId: string; slug: string; at: string }

/** Writes many likes without their counter, for the seed of a test: `recount` comes after it. 2 WRU for each that is new. */
export async function saveAll(likes: readonly Liked[]): Promise<void> {
  await writeChanged(likes.map((like) => LikeEntity.put(like).params()))
}

/** Sets an article's counter to what there is. 1 Query of all its likes, 1 UpdateItem where it differs; nobody may like it meanwhile. */
export async function recount(articleId: string): Promise<number> {
  const { data } = await go(
    LikeEntity.query
      .byPair({ articleId })
      .begins({ userId: "" })
      .go({ pages: "all", consistent: true, attributes: ["userId"] }),
  )
  const { data: known } = await go(CountEntity.get({ articleId }).go())
  if (known?.likes !== data.length) await go(CountEntity.upsert({ articleId, likes: data.length }).go())
  return data.length
}
