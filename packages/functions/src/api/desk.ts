import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { Policy } from "@hub/core/policy"
import { Hono } from "hono"
import * as v from "valibot"
import { OneArticle, requireOn } from "./articles.ts"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const Paged = v.strictObject({ limit: limit(10), cursor: Cursor })
const shared = { tag: "desk", uncached: true } as const

/** What those who write and moderate see, and nobody else. */
export const desk = new Hono<Env>()
  .get(
    "/articles",
    describeList(
      {
        operationId: "listDesk",
        summary: "Articles of every state, newest first",
        errors: ["auth"],
        ...shared,
      },
      Article.Card,
    ),
    signedIn,
    validate("query", Paged),
    async (c) => {
      Policy.require("read", "draft")
      const now = iso(c.var.now())
      return c.json(await paginate(c, c.req.valid("query"), (page) => Article.onDesk({ ...page, now })))
    },
  )
  .get(
    "/articles/:slug",
    describe(
      {
        operationId: "getDraft",
        summary: "One article, whatever its state",
        errors: ["auth", "not_found"],
        ...shared,
      },
      Article.Info,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      const { slug } = c.req.valid("param")
      const now = iso(c.var.now())
      await requireOn("read", "draft", slug, now)
      return c.json({ data: await Article.get({ slug, now }) })
    },
  )
  .get(
    "/articles/:slug/revisions",
    describeList(
      {
        operationId: "listRevisions",
        summary: "What an article said before",
        errors: ["auth", "not_found"],
        ...shared,
      },
      Article.Revision,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", Paged),
    async (c) => {
      const { slug } = c.req.valid("param")
      const now = iso(c.var.now())
      await requireOn("read", "draft", slug, now)
      const { id } = await Article.get({ slug, now })
      return c.json(await paginate(c, c.req.valid("query"), (page) => Article.revisions({ ...page, id })))
    },
  )
