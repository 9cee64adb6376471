import { Actor } from "@hub/core/actor"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const Profile = v.object({ userId: v.string() })

/** The signed-in fan. Nobody can sign in yet, so both answer 401 AUTH_REQUIRED. */
export const me = new Hono<Env>()
  .get(
    "/",
    describe(
      { operationId: "getMe", summary: "The signed-in fan", tag: "me", errors: ["auth"], uncached: true },
      Profile,
    ),
    validate("query", NoQuery),
    (c) => c.json({ data: { userId: Actor.userId() } }),
  )
  .put(
    "/",
    describe(
      {
        operationId: "updateMe",
        summary: "Change the signed-in fan's profile",
        tag: "me",
        errors: ["auth", "too_large", "media"],
        uncached: true,
      },
      Profile,
    ),
    validate("query", NoQuery),
    (c) => c.json({ data: { userId: Actor.userId() } }),
  )
