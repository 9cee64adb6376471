import * as v from "valibot"

/** Rises when a member changes its meaning. */
export const ARTICLE_EVENT_VERSION = 1

/** Readers can see an article for the first time. Told once, however often it is unpublished, given another time and published again. */
export const ArticleEvent = v.object({
  version: v.literal(ARTICLE_EVENT_VERSION),
  /** The article's id: the same event has the same. */
  id: v.string(),
  type: v.literal("news.published"),
  /** When readers could see it, UTC ISO. */
  at: v.string(),
  slug: v.string(),
  title: v.string(),
  category: v.string(),
  sport: v.nullable(v.string()),
})
export type ArticleEvent = v.InferOutput<typeof ArticleEvent>
