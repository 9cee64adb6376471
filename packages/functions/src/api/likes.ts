import { Actor } from "@hub/core/actor"
import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { Like } from "@hub/core/like"
import { Policy } from "@hub/core/policy"
import { type Context, Hono } from "hono"
import * as v from "valibot"
import { OneArticle } from "./articles.ts"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "articles"
const errors = ["auth", "not_found", "gone"] as const

/** How many like an article, for everybody; mounted beside the article. */
export const likes = new Hono<Env>().get(
  "/:slug/likes",
  describe(
    { operationId: "getLikes", summary: "How many like an article", tag, errors: ["not_found", "gone"] },
    v.object({ count: v.number() }),
  ),
  validate("param", OneArticle),
  validate("query", NoQuery),
  async (c) => {
    Policy.require("read", "article")
    const { id } = await articleOf(c, c.req.valid("param").slug)
    return fresh(c, { data: { count: await Like.count(id) } })
  },
)

/** The signed-in fan's own likes. */
export const myLikes = new Hono<Env>()
  .get(
    "/:slug",
    describe(
      { operationId: "getMyLike", summary: "Whether the fan likes an article", tag, errors, uncached: true },
      Like.Likes,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("read", "like", userId)
      const { id: articleId } = await articleOf(c, c.req.valid("param").slug)
      return c.json({ data: await Like.of({ articleId, userId }) })
    },
  )
  .put(
    "/:slug",
    describe(
      { operationId: "like", summary: "Like an article, once", tag, errors, uncached: true },
      Like.Likes,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("create", "like", userId)
      const { id: articleId, slug } = await articleOf(c, c.req.valid("param").slug)
      await Like.add({ articleId, userId, slug, now: iso(c.var.now()) })
      return c.json({ data: await Like.of({ articleId, userId }) })
    },
  )
  .delete(
    "/:slug",
    describe(
      { operationId: "unlike", summary: "Take the like back", tag, errors, uncached: true },
      Like.Likes,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("delete", "like", userId)
      const { id: articleId } = await articleOf(c, c.req.valid("param").slug)
      await Like.remove({ articleId, userId })
      return c.json({ data: await Like.of({ articleId, userId }) })
    },
  )

/** Only what readers see is liked. */
function articleOf(c: Context<Env>, slug: string): Promise<Article.Info> {
  return Article.read({ slug, now: iso(c.var.now()) })
}
