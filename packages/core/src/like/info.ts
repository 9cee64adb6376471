import * as v from "valibot"

/** How many like an article, and whether the fan who asks is one of them. */
export const Likes = v.pipe(v.object({ count: v.number(), mine: v.boolean() }), v.metadata({ ref: "Likes" }))
export type Likes = v.InferOutput<typeof Likes>

/** One like, as its fan takes it along. `slug` is the article's address of then. */
export const Info = v.pipe(
  v.object({ articleId: v.string(), slug: v.string(), at: v.string() }),
  v.metadata({ ref: "Like" }),
)
export type Info = v.InferOutput<typeof Info>
