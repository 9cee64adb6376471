import { News } from "@hub/core/news"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

/** Headlines of the feeds, which link out; articles of the hub's own come with the newsroom. */
export const news = new Hono<Env>()
  .get(
    "/",
    describeList({ operationId: "listNews", summary: "Headlines, newest first", tag: "news" }, News.Headline),
    validate("query", v.strictObject({ limit: limit(10), cursor: Cursor })),
    async (c) => fresh(c, await paginate(c, c.req.valid("query"), News.list)),
  )
  .get(
    "/:slug",
    describe(
      { operationId: "getNews", summary: "One headline", tag: "news", errors: ["not_found"] },
      News.Headline,
    ),
    validate("param", v.object({ slug: News.get.schema })),
    validate("query", NoQuery),
    async (c) => fresh(c, { data: await News.get(c.req.valid("param").slug) }),
  )
