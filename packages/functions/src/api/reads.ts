import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { Policy } from "@hub/core/policy"
import { Reading } from "@hub/core/reading"
import { Hono } from "hono"
import { isbot } from "isbot"
import * as v from "valibot"
import { OneArticle } from "./articles.ts"
import { Done } from "./auth/schema.ts"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { viewerAddress } from "./middleware/edge.ts"

const tag = "articles"

/** How often an article is read. Browsers say so once somebody has stayed a while; mounted beside the article. */
export const reads = new Hono<Env>()
  .get(
    "/:slug/reads",
    describe(
      {
        operationId: "getReads",
        summary: "How often an article was read",
        tag,
        errors: ["not_found", "gone"],
      },
      v.object({ count: v.number() }),
    ),
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "article")
      const { id } = await Article.read({ ...c.req.valid("param"), now: iso(c.var.now()) })
      return fresh(c, { data: { count: await Reading.count(id) } })
    },
  )
  .post(
    "/:slug/reads",
    describe(
      {
        operationId: "countRead",
        summary: "Somebody reads an article",
        tag,
        errors: ["degraded", "too_large", "media"],
        uncached: true,
      },
      Done,
    ),
    validate("param", OneArticle),
    validate("query", NoQuery),
    (c) => {
      Policy.require("read", "article")
      const agent = c.req.header("user-agent") ?? ""
      // A machine is answered like everybody, so that it learns nothing from it.
      if (agent !== "" && !isbot(agent)) {
        Reading.take(c.req.valid("param").slug, { network: viewerAddress(c), agent })
      }
      return c.json({ data: { done: true as const } })
    },
  )
