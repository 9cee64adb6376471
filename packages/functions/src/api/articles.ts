import { Actor } from "@hub/core/actor"
import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { newId } from "@hub/core/id"
import { Policy } from "@hub/core/policy"
import { Sport } from "@hub/core/sport/info"
import { User } from "@hub/core/user"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { idempotent } from "./middleware/idempotent.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "articles"
const writing = ["auth", "not_found", "conflict", "unprocessable", "too_large", "media"] as const

const facets = {
  category: v.optional(Article.Category),
  tag: v.optional(Article.Tag),
  sport: v.optional(Sport),
  author: v.optional(User.Id),
}

const List = v.pipe(
  v.strictObject({ ...facets, limit: limit(10), cursor: Cursor }),
  v.check(
    (query) => Object.keys(facets).filter((name) => name in query).length <= 1,
    "one of category, tag, sport and author at a time",
  ),
)

export const OneArticle = v.object({ slug: Article.Slug })
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))

/** `version` is the one the change was made on: of two editors, the second is told. */
const Change = v.strictObject({
  ...v.partial(Article.Draft).entries,
  slug: v.optional(Article.Slug),
  version: Version,
})
const Moment = v.optional(v.pipe(v.string(), v.isoTimestamp("must be UTC, as 2026-11-21T15:00:00.000Z")))

/** What the hub's own writers publish. What is not published yet is read at the desk. */
export const articles = new Hono<Env>()
  .get(
    "/",
    describeList({ operationId: "listArticles", summary: "Articles, newest first", tag }, Article.Card),
    validate("query", List),
    async (c) => {
      Policy.require("read", "article")
      const now = iso(c.var.now())
      return fresh(
        c,
        await paginate(c, c.req.valid("query"), ({ limit: most, cursor, ...query }) =>
          Article.list({ limit: most, cursor, now, facet: facetOf(query) }),
        ),
      )
    },
  )
  .get(
    "/:slug",
    describe(
      { operationId: "getArticle", summary: "One article", tag, errors: ["not_found", "gone"] },
      Article.Info,
    ),
    validate("param", OneArticle),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "article")
      return fresh(c, { data: await Article.read({ ...c.req.valid("param"), now: iso(c.var.now()) }) })
    },
  )
  .post(
    "/",
    describe(
      { operationId: "createArticle", summary: "Begin an article", tag, errors: writing, uncached: true },
      Article.Info,
    ),
    signedIn,
    idempotent,
    validate("query", NoQuery),
    validate("json", v.strictObject({ ...Article.Draft.entries, slug: v.optional(Article.Slug) })),
    async (c) => {
      Policy.require("create", "article")
      const author = User.publicView(await User.get(Actor.userId()))
      const now = c.var.now()
      const draft = {
        ...c.req.valid("json"),
        id: c.var.once?.id ?? newId(now),
        author: { id: author.id, name: author.name },
      }
      return c.json({ data: await Article.create({ ...draft, now: iso(now) }) })
    },
  )
  .put(
    "/:slug",
    describe(
      { operationId: "updateArticle", summary: "Change an article", tag, errors: writing, uncached: true },
      Article.Info,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    validate("json", Change),
    async (c) => {
      const { version, ...changes } = c.req.valid("json")
      const on = await writerOf(c.req.valid("param").slug, iso(c.var.now()))
      return c.json({ data: await Article.update({ ...on, version, changes }) })
    },
  )
  .post(
    "/:slug/publish",
    describe(
      {
        operationId: "publishArticle",
        summary: "Publish now or later",
        tag,
        errors: writing,
        uncached: true,
      },
      Article.Info,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    validate("json", v.strictObject({ version: Version, at: Moment })),
    async (c) => {
      const on = await writerOf(c.req.valid("param").slug, iso(c.var.now()))
      return c.json({ data: await Article.publish({ ...on, ...c.req.valid("json") }) })
    },
  )
  .post(
    "/:slug/unpublish",
    describe(
      { operationId: "unpublishArticle", summary: "Take from readers", tag, errors: writing, uncached: true },
      Article.Info,
    ),
    signedIn,
    validate("param", OneArticle),
    validate("query", NoQuery),
    validate("json", v.strictObject({ version: Version })),
    async (c) => {
      const on = await writerOf(c.req.valid("param").slug, iso(c.var.now()))
      return c.json({ data: await Article.unpublish({ ...on, ...c.req.valid("json") }) })
    },
  )

type Facets = v.InferOutput<v.ObjectSchema<typeof facets, undefined>>

function facetOf({ category, tag: one, sport, author }: Facets) {
  if (category !== undefined) return { category }
  if (one !== undefined) return { tag: one }
  if (sport !== undefined) return { sport }
  return author === undefined ? undefined : { author }
}

/** Who writes on an article, once the table says that they may. */
async function writerOf(slug: string, now: string) {
  await requireOn("update", "article", slug, now)
  return { slug, by: Actor.userId(), now }
}

/** Asks the table about one article. Those who may not, and are not its author, do not learn whether it exists. */
export async function requireOn(
  verb: Policy.Verb,
  entity: Policy.Entity,
  slug: string,
  now: string,
): Promise<void> {
  if (Policy.isAllowed(Actor.current(), verb, entity)) return
  const owner = await Article.get({ slug, now }).then(
    ({ author }) => author.id,
    () => undefined,
  )
  Policy.require(verb, entity, owner)
}
