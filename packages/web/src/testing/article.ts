import type { ArticleCard } from "../lib/types.ts"

/** A published article as lists show it. */
export function makeArticle(id: string, over: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    slug: id,
    title: id,
    excerpt: "",
    category: "feature",
    tags: [],
    sport: null,
    image: null,
    author: { id: "ada", name: "Ada" },
    status: "published",
    publishedAt: "2026-11-21T15:00:00.000Z",
    readingMinutes: 1,
    updatedAt: "2026-11-21T15:00:00.000Z",
    ...over,
  }
}
