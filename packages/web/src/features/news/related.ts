import type { ArticleCard } from "../../lib/types.ts"

const MOST = 3

type Subject = Pick<ArticleCard, "id" | "sport" | "tags" | "category">

/**
 * What somebody who has read an article may want next, out of the newest: first what shares most with it, of equals the newer.
 * What shares nothing but its category is not related. Pure.
 */
export function related(article: Subject, newest: readonly ArticleCard[]): ArticleCard[] {
  return newest
    .filter(({ id }) => id !== article.id)
    .map((card, age) => ({ card, age, near: nearness(article, card) }))
    .filter(({ near }) => near > 1)
    .toSorted((a, b) => b.near - a.near || a.age - b.age)
    .slice(0, MOST)
    .map(({ card }) => card)
}

function nearness(a: Subject, b: Subject): number {
  const shared = b.tags.filter((tag) => a.tags.includes(tag)).length
  const sport = a.sport !== null && a.sport === b.sport ? 2 : 0
  return shared * 3 + sport + (a.category === b.category ? 1 : 0)
}
