import { Actor } from "@hub/core/actor"
import { ApiKey } from "@hub/core/api-key"
import { newId } from "@hub/core/id"
import { Policy } from "@hub/core/policy"
import { User } from "@hub/core/user"
import type { Context } from "hono"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeWholeList } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { noteworthy } from "./lib/watchful.ts"
import { idempotent } from "./middleware/idempotent.ts"
import { signedIn } from "./middleware/signed-in.ts"

const shared = { tag: "me", uncached: true } as const
const writing = ["auth", "not_found", "conflict", "unprocessable", "degraded", "unavailable"] as const
const OneKey = v.object({ id: ApiKey.Id })

/** The signed-in fan's keys of the API. Who has left may still have a token for minutes: without a profile no key is made. */
export const keys = new Hono<Env>()
  .get(
    "/",
    describeWholeList(
      { ...shared, operationId: "listMyKeys", summary: "The fan's API keys", errors: ["auth"] },
      ApiKey.Info,
    ),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("read", "api key", userId)
      return c.json({ data: await ApiKey.list({ userId, now: c.var.now() }), next: null })
    },
  )
  .post(
    "/",
    describe(
      {
        ...shared,
        operationId: "createKey",
        summary: "Make an API key; its text is told once",
        errors: writing,
      },
      ApiKey.Made,
    ),
    signedIn,
    idempotent,
    validate("query", NoQuery),
    validate("json", ApiKey.Draft),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("create", "api key", userId)
      await User.get(userId)
      const now = c.var.now()
      const id = c.var.once?.id ?? newId(now)
      return told(c, await ApiKey.create({ ...c.req.valid("json"), userId, id, now }))
    },
  )
  .post(
    "/:id/replace",
    describe(
      {
        ...shared,
        operationId: "replaceKey",
        summary: "Make a key in the place of another, which works for 24 hours more",
        errors: writing,
      },
      ApiKey.Made,
    ),
    signedIn,
    idempotent,
    validate("param", OneKey),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("update", "api key", userId)
      await User.get(userId)
      const now = c.var.now()
      const next = c.var.once?.id ?? newId(now)
      return told(c, await ApiKey.replace({ ...c.req.valid("param"), userId, newId: next, now }))
    },
  )
  .delete(
    "/:id",
    describe(
      { ...shared, operationId: "revokeKey", summary: "End an API key", errors: ["auth", "not_found"] },
      v.object({ id: v.string() }),
    ),
    signedIn,
    validate("param", OneKey),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("delete", "api key", userId)
      const { id } = c.req.valid("param")
      await ApiKey.revoke({ userId, id, now: c.var.now() })
      noteworthy("api_key.revoked_by_owner", { keyId: id })
      return c.json({ data: { id } })
    },
  )

/** The one answer that holds a key. The same request is answered later without: nothing that keeps it may keep that. */
function told(c: Context<Env>, made: ApiKey.Made) {
  noteworthy("api_key.made", { keyId: made.id })
  c.set("keptAnswer", JSON.stringify({ data: { ...made, key: null } }))
  return c.json({ data: made })
}
