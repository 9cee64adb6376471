import { Actor } from "@hub/core/actor"
import { iso } from "@hub/core/clock"
import { Policy } from "@hub/core/policy"
import { Upload } from "@hub/core/upload"
import { User } from "@hub/core/user"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "me"
const errors = ["auth", "not_found", "conflict", "unprocessable", "degraded", "too_large", "media"] as const

/** Pictures: leave to send one straight to the bucket, then its claim, which looks at what was sent. */
export const uploads = new Hono<Env>()
  .post(
    "/",
    describe(
      { operationId: "beginUpload", summary: "Leave to send one picture", tag, errors, uncached: true },
      Upload.Grant,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", Upload.Picture),
    async (c) => {
      const userId = Actor.userId()
      const picture = c.req.valid("json")
      if (picture.purpose === "article") Policy.require("create", "article")
      else Policy.require("update", "profile", userId)
      return c.json({ data: await Upload.begin({ userId, picture, now: c.var.now() }) })
    },
  )
  .post(
    "/:id/claim",
    describe(
      { operationId: "claimUpload", summary: "Show a sent picture", tag, errors, uncached: true },
      Upload.Kept,
    ),
    signedIn,
    validate("param", v.object({ id: Upload.Id })),
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("update", "profile", userId)
      const { url, purpose } = await Upload.claim({ userId, ...c.req.valid("param") })
      if (purpose === "avatar") await showPicture(userId, url, iso(c.var.now()))
      return c.json({ data: { url } })
    },
  )
  .delete(
    "/avatar",
    describe(
      { operationId: "removeAvatar", summary: "Take the own picture down", tag, errors, uncached: true },
      User.Info,
    ),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      const userId = Actor.userId()
      Policy.require("update", "profile", userId)
      await hidePicture(userId, iso(c.var.now()))
      return c.json({ data: await User.get(userId) })
    },
  )

/** The one before is gone for good: what nobody shows nobody keeps. A new one takes its place under what was said before, too. */
async function showPicture(id: string, picture: string, now: string): Promise<void> {
  const { picture: before } = await User.get(id)
  if (before === picture) return
  await User.showPicture({ id, picture, now })
  if (before !== null) await Upload.discard({ userId: id, url: before, shown: picture })
}

/**
 * The object goes before the profile forgets its address: after a failure a retry still finds it. A claim beside, whose picture lies
 * under the same key, may have shown another meanwhile: that one goes as well, so that no profile names what is not there.
 */
async function hidePicture(id: string, now: string): Promise<void> {
  const { picture, version } = await User.get(id)
  if (picture === null) return
  await Upload.discard({ userId: id, url: picture, shown: null })
  if (!(await User.hidePicture({ id, version, now }))) await hidePicture(id, now)
}
