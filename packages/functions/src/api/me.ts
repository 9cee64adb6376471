import { Actor } from "@hub/core/actor"
import { ApiKey } from "@hub/core/api-key"
import { Audit } from "@hub/core/audit"
import { iso } from "@hub/core/clock"
import { Comment } from "@hub/core/comment"
import { Like } from "@hub/core/like"
import { Notice } from "@hub/core/notice"
import { Policy } from "@hub/core/policy"
import { Upload } from "@hub/core/upload"
import { User } from "@hub/core/user"
import { Hono } from "hono"
import * as v from "valibot"
import * as cognito from "../auth/cognito.ts"
import { endSession } from "../auth/cookie.ts"
import { MyData } from "../auth/info.ts"
import { Done } from "./auth/schema.ts"
import type { Env } from "./env.ts"
import { bearer } from "./lib/bearer.ts"
import { describe } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "me"
const errors = ["auth", "not_found", "conflict", "unavailable", "too_large", "media"] as const

/** `version` is the one the change was made on: of two devices that change at once, the second is told. */
const Change = v.strictObject({
  ...User.Changes.entries,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** What becomes of their comments: gone, or without a name. */
const Leave = v.strictObject({ comments: v.optional(Comment.Leaving, "remove") })

/** The signed-in fan. */
export const me = new Hono<Env>()
  .get(
    "/",
    describe({ operationId: "getMe", summary: "The signed-in fan", tag, errors, uncached: true }, User.Info),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      const id = Actor.userId()
      Policy.require("read", "profile", id)
      return c.json({ data: await User.get(id) })
    },
  )
  .put(
    "/",
    describe(
      { operationId: "updateMe", summary: "Change the profile", tag, errors, uncached: true },
      User.Info,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", Change),
    async (c) => {
      const id = Actor.userId()
      Policy.require("update", "profile", id)
      const { version, ...changes } = c.req.valid("json")
      return c.json({ data: await User.update({ id, version, changes, now: iso(c.var.now()) }) })
    },
  )
  .delete(
    "/",
    describe(
      { operationId: "deleteMe", summary: "Delete the account and its data", tag, errors, uncached: true },
      Done,
    ),
    signedIn,
    validate("query", Leave),
    async (c) => {
      const id = Actor.userId()
      Policy.require("delete", "profile", id)
      // The data first: what is left after a failure is an account that can ask again.
      await Like.forget(id)
      await Comment.forget({ userId: id, ...c.req.valid("query") })
      await Upload.forget(id)
      await ApiKey.forget(id)
      await User.remove(id)
      await cognito.deleteAccount(bearer(c))
      endSession(c)
      return c.json({ data: { done: true as const } })
    },
  )
  .get(
    "/export",
    describe(
      { operationId: "exportMe", summary: "Everything kept about the fan", tag, errors, uncached: true },
      MyData,
    ),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      const id = Actor.userId()
      Policy.require("read", "profile", id)
      const now = c.var.now()
      const [profile, likes, uploads, apiKeys, kept, notices, decided] = await Promise.all([
        User.get(id),
        Like.ofUser(id),
        Upload.ofUser(id),
        ApiKey.list({ userId: id, now }),
        Comment.exportOf(id),
        Notice.ofUser(id),
        Audit.about(`user-${id}`),
      ])
      c.header("Content-Disposition", 'attachment; filename="ncsu-sports-hub.json"')
      const exportedAt = iso(now)
      const decisions = decided.map(({ at, action, why }) => ({ at, action, why }))
      return c.json({ data: { exportedAt, profile, likes, uploads, apiKeys, ...kept, notices, decisions } })
    },
  )
