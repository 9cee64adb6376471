import type { Card } from "../article/info.ts"

const at = "2026-11-21T18:00:00.000Z"

/** A published article as lists show it. */
export function aCard(id: string, over: Partial<Card> = {}): Card {
  return {
    id,
    slug: id,
    title: `Pack ${id}`,
    excerpt: "",
    category: "news",
    tags: [],
    sport: null,
    image: null,
    author: { id: "ada", name: "Ada" },
    status: "published",
    publishedAt: at,
    readingMinutes: 1,
    updatedAt: at,
    ...over,
  }
}
