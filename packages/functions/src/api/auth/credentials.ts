import { Actor } from "@hub/core/actor"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { User } from "@hub/core/user"
import { Hono } from "hono"
import * as cognito from "../../auth/cognito.ts"
import type { Env } from "../env.ts"
import { bearer } from "../lib/bearer.ts"
import { describe } from "../lib/describe.ts"
import { spendMail } from "../lib/mails.ts"
import { NoQuery, validate } from "../lib/validate.ts"
import { signedIn } from "../middleware/signed-in.ts"
import { Address, ChangeEmail, ChangePassword, Done, masked, OnlyCode, Reset, Sent } from "./schema.ts"

const tag = "accounts"
const errors = ["auth", "unprocessable", "unavailable", "too_large", "media"] as const

export const credentials = new Hono<Env>()
  .post(
    "/forgot",
    describe(
      {
        operationId: "forgotPassword",
        summary: "Mail a code for a new password",
        tag,
        errors,
        uncached: true,
      },
      Sent,
    ),
    validate("query", NoQuery),
    validate("json", Address),
    async (c) => {
      const { email } = c.req.valid("json")
      await spendMail(c, "account")
      await cognito.forgot(email)
      return c.json({ data: { sentTo: masked(email) } })
    },
  )
  .post(
    "/reset",
    describe(
      { operationId: "resetPassword", summary: "Choose a new password", tag, errors, uncached: true },
      Done,
    ),
    validate("query", NoQuery),
    validate("json", Reset),
    async (c) => {
      const { email, code, password } = c.req.valid("json")
      await cognito.reset(email, code, password)
      return c.json({ data: { done: true as const } })
    },
  )
  .post(
    "/password",
    describe(
      { operationId: "changePassword", summary: "Change the password", tag, errors, uncached: true },
      Done,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", ChangePassword),
    async (c) => {
      const { present, password } = c.req.valid("json")
      await cognito.changePassword(bearer(c), present, password)
      return c.json({ data: { done: true as const } })
    },
  )
  .post(
    "/email",
    describe(
      { operationId: "changeEmail", summary: "Ask for another address", tag, errors, uncached: true },
      Sent,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", ChangeEmail),
    async (c) => {
      const { email, password } = c.req.valid("json")
      await cognito.checkPassword((await User.get(Actor.userId())).email, password)
      await spendMail(c, "account")
      await cognito.changeEmail(bearer(c), email).catch(unlessTaken)
      return c.json({ data: { sentTo: masked(email) } })
    },
  )
  .post(
    "/email/confirm",
    describe(
      { operationId: "confirmEmail", summary: "Confirm the other address", tag, errors, uncached: true },
      Done,
    ),
    signedIn,
    validate("query", NoQuery),
    validate("json", OnlyCode),
    async (c) => {
      const id = Actor.userId()
      const email = await cognito.confirmEmail(bearer(c), c.req.valid("json").code)
      await User.confirmEmail({ id, email, now: iso(c.var.now()) })
      return c.json({ data: { done: true as const } })
    },
  )

/** That somebody else has the address is nobody's business; its code never comes. */
function unlessTaken(thrown: unknown): void {
  if (!(thrown instanceof AppError) || thrown.reason !== "auth.address_taken") throw thrown
}
