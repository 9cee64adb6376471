import { Actor } from "@hub/core/actor"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** Only for who is signed in; says so before it looks at what was sent. */
export const signedIn = createMiddleware<Env>((_c, next) => {
  Actor.userId()
  return next()
})
