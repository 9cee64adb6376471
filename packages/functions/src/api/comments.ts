import { Actor } from "@hub/core/actor"
import { iso } from "@hub/core/clock"
import { Comment } from "@hub/core/comment"
import { newId } from "@hub/core/id"
import { Policy } from "@hub/core/policy"
import { User } from "@hub/core/user"
import { type Context, Hono } from "hono"
import * as v from "valibot"
import { OneArticle } from "./articles.ts"
import { Done } from "./auth/schema.ts"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, integer, limit, OneGame } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { idempotent } from "./middleware/idempotent.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "comments"
const writing = ["auth", "not_found", "conflict", "gone", "unprocessable", "too_large", "media"] as const

const Paged = v.strictObject({ limit: limit(20), cursor: Cursor })
/** Steps, so that the edge keeps 25 answers of a thread and not one a viewer. */
const Delayed = v.strictObject({
  ...Paged.entries,
  delay: v.optional(
    v.pipe(
      integer(0, 120, "Seconds the viewer is behind, in steps of 5: the thread as of then"),
      v.multipleOf(5, "must be a multiple of 5"),
    ),
  ),
})

/** What is said under an article; mounted beside it. */
export const articleComments = new Hono<Env>()
  .get(
    "/:slug/comments",
    describeList(
      {
        operationId: "listArticleComments",
        summary: "What is said under an article",
        tag,
        errors: ["not_found", "gone"],
      },
      Comment.Info,
    ),
    validate("param", OneArticle),
    validate("query", Paged),
    (c) => shown(c, { kind: "article", id: c.req.valid("param").slug }, c.req.valid("query")),
  )
  .get(
    "/:slug/thread",
    describe(
      {
        operationId: "getArticleThread",
        summary: "How many comments an article has",
        tag,
        errors: ["not_found", "gone"],
      },
      Comment.ThreadState,
    ),
    validate("param", OneArticle),
    validate("query", NoQuery),
    (c) => thread(c, { kind: "article", id: c.req.valid("param").slug }),
  )
  .post(
    "/:slug/comments",
    describe(
      {
        operationId: "commentOnArticle",
        summary: "Say something under an article",
        tag,
        errors: writing,
        uncached: true,
      },
      Comment.Own,
    ),
    signedIn,
    idempotent,
    validate("param", OneArticle),
    validate("query", NoQuery),
    validate("json", Comment.Draft),
    (c) => post(c, { kind: "article", id: c.req.valid("param").slug }, c.req.valid("json")),
  )

/** What is said during a game; mounted beside it. */
export const gameComments = new Hono<Env>()
  .get(
    "/:id/comments",
    describeList(
      {
        operationId: "listGameComments",
        // No look at the game itself: who wants to know whether there is one asks for its thread.
        summary:
          "What is said about a game, as of the viewer's delay; nothing about a game that is not known",
        tag,
      },
      Comment.Info,
    ),
    validate("param", OneGame),
    validate("query", Delayed),
    (c) => shown(c, { kind: "game", id: c.req.valid("param").id }, c.req.valid("query")),
  )
  .get(
    "/:id/thread",
    describe(
      {
        operationId: "getGameThread",
        summary: "Whether a game is talked about",
        tag,
        errors: ["not_found"],
      },
      Comment.ThreadState,
    ),
    validate("param", OneGame),
    validate("query", NoQuery),
    (c) => thread(c, { kind: "game", id: c.req.valid("param").id }),
  )
  .post(
    "/:id/comments",
    describe(
      {
        operationId: "commentOnGame",
        summary: "Say something about a game",
        tag,
        errors: writing,
        uncached: true,
      },
      Comment.Own,
    ),
    signedIn,
    idempotent,
    validate("param", OneGame),
    validate("query", NoQuery),
    validate("json", Comment.Draft),
    (c) => post(c, { kind: "game", id: c.req.valid("param").id }, c.req.valid("json")),
  )

export const OneComment = v.object({ id: Comment.Id })

/** One comment, by who wrote it or who minds it. */
export const comments = new Hono<Env>()
  .put(
    "/:id",
    describe(
      {
        operationId: "editComment",
        summary: "Put a comment differently, within 10 minutes",
        tag,
        errors: writing,
        uncached: true,
      },
      Comment.Own,
    ),
    signedIn,
    validate("param", OneComment),
    validate("query", NoQuery),
    validate("json", Comment.Change),
    async (c) => {
      const by = Actor.userId()
      Policy.require("update", "comment text", by)
      const given = { ...c.req.valid("param"), ...c.req.valid("json"), ...asker(c) }
      return c.json({ data: await Comment.edit({ ...given, by }) })
    },
  )
  .delete(
    "/:id",
    describe(
      { operationId: "deleteComment", summary: "Take a comment away", tag, errors: writing, uncached: true },
      Done,
    ),
    signedIn,
    validate("param", OneComment),
    validate("query", NoQuery),
    async (c) => {
      const by = Actor.userId()
      Policy.require("delete", "comment", by)
      const isAdmin = Policy.isAllowed(Actor.current(), "delete", "comment")
      await Comment.remove({ ...c.req.valid("param"), by, isAdmin, now: iso(c.var.now()) })
      return c.json({ data: { done: true as const } })
    },
  )
  .post(
    "/:id/report",
    describe(
      {
        operationId: "reportComment",
        summary: "Tell the moderators about a comment, once",
        tag,
        errors: writing,
        uncached: true,
      },
      Done,
    ),
    signedIn,
    validate("param", OneComment),
    validate("query", NoQuery),
    validate("json", Comment.Report),
    async (c) => {
      const by = Actor.userId()
      Policy.require("create", "report", by)
      const given = { ...c.req.valid("param"), ...c.req.valid("json") }
      await Comment.report({ ...given, by, now: iso(c.var.now()) })
      return c.json({ data: { done: true as const } })
    },
  )

type On = { kind: "article" | "game"; id: string }

/** What everybody sees; behind by `delay` seconds where that is asked for. */
async function shown(c: Context<Env>, on: On, query: v.InferOutput<typeof Delayed>): Promise<Response> {
  Policy.require("read", "comment")
  const now = iso(c.var.now())
  return fresh(
    c,
    await paginate(c, query, ({ delay = 0, ...page }) =>
      Comment.list({ ...page, on, delaySeconds: delay, now }),
    ),
  )
}

async function thread(c: Context<Env>, on: On): Promise<Response> {
  Policy.require("read", "comment")
  return fresh(c, { data: await Comment.thread({ on, now: iso(c.var.now()) }) })
}

async function post(c: Context<Env>, on: On, draft: v.InferOutput<typeof Comment.Draft>) {
  Policy.require("create", "comment", Actor.userId())
  const { id, name, picture } = User.publicView(await User.get(Actor.userId()))
  const once = c.var.once ?? { id: newId(c.var.now()), isRetry: false }
  const given = { ...draft, ...asker(c), ...once }
  return c.json({ data: await Comment.post({ ...given, on, author: { id, name, picture } }) })
}

/** Who may decide about comments is not held for being new. */
function asker(c: Context<Env>) {
  return { now: iso(c.var.now()), isStaff: Policy.isAllowed(Actor.current(), "update", "comment") }
}
