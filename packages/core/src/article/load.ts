import { AppError } from "../error.ts"
import { go } from "../table.ts"
import { ArticleEntity, type StoredArticle } from "./article.entity.ts"
import type { Info } from "./info.ts"
import { statusAt } from "./status.ts"

/** A chain of moves is as long as an author made it; nobody makes a longer one. */
const MOST_MOVES = 5

/** The article at an address, or at the one it moved to. 1 consistent GetItem, and 1 more for each move. */
export async function load(slug: string, movesLeft = MOST_MOVES): Promise<StoredArticle> {
  const { data } = await go(ArticleEntity.get({ slug }).go({ consistent: true }))
  if (data?.article) return data.article
  if (data?.movedTo && movesLeft > 0) return load(data.movedTo, movesLeft - 1)
  throw notFound(slug)
}

/** The public shape. Pure. */
export function serialize({ state, publishedAt, ...article }: StoredArticle, now: string): Info {
  return { ...article, publishedAt, status: statusAt({ state, publishedAt }, now) }
}

export function notFound(slug: string): AppError {
  return new AppError("not_found", "article.not_found", `There is no article ${slug}`)
}
