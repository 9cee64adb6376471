import { Actor } from "@hub/core/actor"
import { Comment } from "@hub/core/comment"
import { Notice } from "@hub/core/notice"
import { Policy } from "@hub/core/policy"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const shared = { tag: "comments", uncached: true, errors: ["auth"] } as const
const Paged = v.strictObject({ limit: limit(20), cursor: Cursor })

/** All that the signed-in fan wrote, with what became of it. A cursor is the fan's own: nobody else can use it. */
export const myComments = new Hono<Env>().get(
  "/",
  describeList({ ...shared, operationId: "listMyComments", summary: "The fan's own comments" }, Comment.Own),
  signedIn,
  validate("query", Paged),
  async (c) => {
    const userId = Actor.userId()
    Policy.require("read", "held comment", userId)
    return c.json(await paginate(c, { ...c.req.valid("query"), userId }, (page) => Comment.ofAuthor(page)))
  },
)

/** What the signed-in fan is told. */
export const myNotices = new Hono<Env>()
  .get(
    "/",
    describeList({ ...shared, operationId: "listNotices", summary: "What the fan is told" }, Notice.Info),
    signedIn,
    validate("query", Paged),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("read", "notice", userId)
      return c.json(await paginate(c, { ...c.req.valid("query"), userId }, (page) => Notice.list(page)))
    },
  )
  .get(
    "/unread",
    describe({ ...shared, operationId: "countNotices", summary: "How many notices are new" }, Notice.Unread),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("read", "notice", userId)
      return c.json({ data: await Notice.unread(userId) })
    },
  )
  .post(
    "/read",
    describe(
      {
        ...shared,
        operationId: "readNotices",
        summary: "Everything up to a notice is read",
        errors: ["auth", "conflict", "too_large", "media"],
      },
      Notice.Unread,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", Notice.Read),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("update", "notice", userId)
      return c.json({ data: await Notice.read({ ...c.req.valid("json"), userId }) })
    },
  )
