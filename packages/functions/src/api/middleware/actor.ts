import { Actor } from "@hub/core/actor"
import { AppError } from "@hub/core/error"
import { createMiddleware } from "hono/factory"
import { actorOf } from "../../auth/verify.ts"
import type { Env } from "../env.ts"
import { bearerOf } from "../lib/bearer.ts"

/**
 * Says who asks: the public, or the fan of a valid access token. A token that does not hold is refused everywhere, because a page
 * that sends one wants an answer for that fan and must not get another's.
 */
export const actor = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header("authorization")
  if (header === undefined) return Actor.run({ type: "public" }, next)
  const token = bearerOf(header)
  if (token === undefined)
    throw new AppError("auth", "auth.token", "Authorization must be: Bearer <access token>")
  return Actor.run(await actorOf(token), next)
})
