import type { ArticleCard } from "../../lib/types.ts"
import type { Facets } from "./facets.ts"

/** What came out since the list in sight was read: not in it, and newer than its first. Pure. */
export function freshOf(newest: readonly ArticleCard[], shown: readonly ArticleCard[]): ArticleCard[] {
  const known = new Set(shown.map(({ id }) => id))
  const since = shown[0]?.publishedAt ?? ""
  return newest.filter(({ id, publishedAt }) => !known.has(id) && (publishedAt ?? "") >= since)
}

/** Whether an article belongs into a list that is narrowed to these. Pure. */
export function fits(
  { category, tag, sport, author }: Facets,
  article: Pick<ArticleCard, "category" | "tags" | "sport" | "author">,
): boolean {
  if (category) return article.category === category
  if (tag) return article.tags.includes(tag)
  if (sport) return article.sport === sport
  return author === undefined || article.author.id === author
}
