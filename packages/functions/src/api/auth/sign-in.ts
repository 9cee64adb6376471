import { AppError } from "@hub/core/error"
import { Hono } from "hono"
import * as cognito from "../../auth/cognito.ts"
import { endSession, keepSession, readSession } from "../../auth/cookie.ts"
import { Session } from "../../auth/info.ts"
import { openSession } from "../../auth/session.ts"
import type { Env } from "../env.ts"
import { bearer } from "../lib/bearer.ts"
import { describe } from "../lib/describe.ts"
import { NoQuery, validate } from "../lib/validate.ts"
import { Done, SignIn } from "./schema.ts"

const tag = "accounts"
const errors = ["auth", "forbidden", "unavailable", "too_large", "media"] as const

export const signIn = new Hono<Env>()
  .post(
    "/sign-in",
    describe({ operationId: "signIn", summary: "Open a session", tag, errors, uncached: true }, Session),
    validate("query", NoQuery),
    validate("json", SignIn),
    async (c) => {
      const { email, password } = c.req.valid("json")
      const tokens = await cognito.signIn(email, password)
      keepSession(c, tokens.refreshToken)
      return c.json({ data: await openSession(tokens, c.var.now()) })
    },
  )
  .post(
    "/refresh",
    describe(
      { operationId: "refreshSession", summary: "A new access token", tag, errors, uncached: true },
      Session,
    ),
    validate("query", NoQuery),
    async (c) => {
      const known = readSession(c)
      if (known === undefined)
        throw new AppError("auth", "auth.signed_out", "You are signed out; sign in again")
      const tokens = await cognito.refresh(known).catch((thrown: unknown) => {
        if (thrown instanceof AppError && thrown.kind === "auth") endSession(c)
        throw thrown
      })
      keepSession(c, tokens.refreshToken)
      return c.json({ data: await openSession(tokens, c.var.now()) })
    },
  )
  .post(
    "/sign-out",
    describe({ operationId: "signOut", summary: "Sign out here", tag, errors, uncached: true }, Done),
    validate("query", NoQuery),
    async (c) => {
      const known = readSession(c)
      endSession(c)
      if (known !== undefined) await cognito.signOut(known)
      return c.json({ data: { done: true as const } })
    },
  )
  .post(
    "/sign-out-everywhere",
    describe(
      { operationId: "signOutEverywhere", summary: "Sign out on every device", tag, errors, uncached: true },
      Done,
    ),
    validate("query", NoQuery),
    async (c) => {
      await cognito.signOutEverywhere(bearer(c))
      endSession(c)
      return c.json({ data: { done: true as const } })
    },
  )
