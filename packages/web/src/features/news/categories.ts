import type { ArticleCategory } from "../../lib/types.ts"

export const categoryWords: Record<ArticleCategory, string> = {
  news: "News",
  preview: "Preview",
  recap: "Recap",
  feature: "Feature",
  opinion: "Opinion",
}
