import { Actor } from "@hub/core/actor"
import { Audit } from "@hub/core/audit"
import { iso } from "@hub/core/clock"
import { Comment } from "@hub/core/comment"
import { Policy } from "@hub/core/policy"
import { User } from "@hub/core/user"
import { type Context, Hono } from "hono"
import * as v from "valibot"
import { OneComment } from "./comments.ts"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "moderation"
const reading = { tag, uncached: true, errors: ["auth", "not_found"] } as const
const writing = {
  tag,
  uncached: true,
  errors: ["auth", "not_found", "conflict", "unprocessable", "too_large", "media"],
} as const
const Paged = v.strictObject({ limit: limit(20), cursor: Cursor })
const OneFan = v.object({ id: User.Id })

/** What moderation does, for everybody: counts, and how long people wait. */
export const moderation = new Hono<Env>().get(
  "/",
  describe(
    { operationId: "getModeration", summary: "What moderation did in 30 days", tag },
    Comment.Moderation,
  ),
  validate("query", NoQuery),
  async (c) => {
    Policy.require("read", "page")
    return fresh(c, { data: await Comment.moderation({ now: iso(c.var.now()) }) })
  },
)

/** What waits for those who moderate, and their word on it. */
export const deskComments = new Hono<Env>()
  .get(
    "/",
    describeList(
      { ...reading, operationId: "listQueue", summary: "Comments that wait, longest first" },
      Comment.Queued,
    ),
    signedIn,
    validate("query", Paged),
    async (c) => {
      Policy.require("read", "held comment")
      return c.json(await paginate(c, c.req.valid("query"), (page) => Comment.queue(page)))
    },
  )
  .post(
    "/decisions",
    describe(
      {
        ...writing,
        operationId: "decideComments",
        summary: "Approve or reject comments, each for itself",
      },
      Comment.Decided,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", Comment.Decision),
    async (c) => {
      Policy.require("update", "comment")
      return c.json({ data: await Comment.decide({ decision: c.req.valid("json"), ...moderator(c) }) })
    },
  )
  .get(
    "/:id",
    describe(
      { ...reading, operationId: "getQueued", summary: "One comment, whatever has become of it" },
      Comment.Queued,
    ),
    signedIn,
    validate("param", OneComment),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "held comment")
      return c.json({ data: await Comment.get(c.req.valid("param").id) })
    },
  )
  .post(
    "/:id/undo",
    describe(
      { ...writing, operationId: "undoDecision", summary: "Take the last decision back" },
      Comment.Queued,
    ),
    signedIn,
    validate("param", OneComment),
    validate("query", NoQuery),
    validate("json", Comment.Seen),
    async (c) => {
      Policy.require("update", "comment")
      const given = { ...c.req.valid("param"), ...c.req.valid("json") }
      return c.json({ data: await Comment.undo({ ...given, ...moderator(c) }) })
    },
  )

/** Those who comment, as moderators see them. */
export const deskCommenters = new Hono<Env>()
  .get(
    "/:id",
    describe(
      { ...reading, operationId: "getStanding", summary: "How somebody who comments stands" },
      Comment.Standing,
    ),
    signedIn,
    validate("param", OneFan),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "standing")
      return c.json({ data: await Comment.standing(c.req.valid("param").id) })
    },
  )
  .get(
    "/:id/comments",
    describeList(
      { ...reading, operationId: "listCommentsOf", summary: "All that somebody wrote" },
      Comment.Queued,
    ),
    signedIn,
    validate("param", OneFan),
    validate("query", Paged),
    async (c) => {
      Policy.require("read", "held comment")
      const query = { ...c.req.valid("query"), userId: c.req.valid("param").id }
      return c.json(await paginate(c, query, (page) => Comment.ofCommenter(page)))
    },
  )
  .post(
    "/:id/ban",
    describe(
      { ...writing, operationId: "banCommenter", summary: "Nobody hears them for a while" },
      Comment.Standing,
    ),
    signedIn,
    validate("param", OneFan),
    validate("query", NoQuery),
    validate("json", Comment.Ban),
    async (c) => {
      Policy.require("update", "standing")
      const given = { userId: c.req.valid("param").id, ...c.req.valid("json") }
      return c.json({ data: await Comment.ban({ ...given, ...moderator(c) }) })
    },
  )
  .post(
    "/:id/unban",
    describe({ ...writing, operationId: "unbanCommenter", summary: "End a ban" }, Comment.Standing),
    signedIn,
    validate("param", OneFan),
    validate("query", NoQuery),
    validate("json", Comment.Seen),
    async (c) => {
      Policy.require("update", "standing")
      const given = { userId: c.req.valid("param").id, ...c.req.valid("json") }
      return c.json({ data: await Comment.unban({ ...given, ...moderator(c) }) })
    },
  )

const Log = v.pipe(
  v.strictObject({
    day: v.optional(v.pipe(v.string(), v.isoDate("must be a UTC day such as 2026-11-21"))),
    subject: v.optional(Audit.Subject),
    ...Paged.entries,
  }),
  v.check(({ day, subject }) => (day === undefined) !== (subject === undefined), "one of day and subject"),
)

/** What was done with powers over others. */
export const deskAudit = new Hono<Env>().get(
  "/",
  describeList(
    { ...reading, operationId: "listAudit", summary: "What was done on a day, or to a record" },
    Audit.Info,
  ),
  signedIn,
  validate("query", Log),
  async (c) => {
    Policy.require("read", "audit")
    return c.json(
      await paginate(c, c.req.valid("query"), ({ day, subject = "", ...page }) =>
        Audit.list({ ...page, of: day === undefined ? { subject } : { day } }),
      ),
    )
  },
)

function moderator(c: Context<Env>) {
  return { by: Actor.userId(), now: iso(c.var.now()) }
}
