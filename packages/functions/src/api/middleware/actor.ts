import { Actor } from "@hub/core/actor"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** Says who asks. Everybody is the public until the hub has accounts; credentials are not even looked at. */
export const actor = createMiddleware<Env>((_c, next) => Actor.run({ type: "public" }, next))
