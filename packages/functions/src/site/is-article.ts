import type { Article } from "../client/types.ts"

export function isArticle(data: unknown): data is Article {
  return typeof data === "object" && data !== null && "slug" in data && "html" in data
}
