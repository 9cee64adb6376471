import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { Policy } from "@hub/core/policy"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

/**
 * Searching costs the server nothing: the browser looks through this. Apart from `/search-index`, which is kept for an hour: an
 * article that is taken back is found by nobody five minutes later.
 */
export const articleIndex = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getArticleIndex",
      summary: "The newest articles, to be searched by the client",
      tag: "pages",
    },
    v.object({ articles: v.array(Article.Findable) }),
  ),
  validate("query", NoQuery),
  async (c) => {
    Policy.require("read", "article")
    return fresh(c, { data: { articles: await Article.findable({ now: iso(c.var.now()) }) } })
  },
)
