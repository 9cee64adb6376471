import { AppError } from "@hub/core/error"
import { Hono } from "hono"
import * as cognito from "../../auth/cognito.ts"
import type { Env } from "../env.ts"
import { describe } from "../lib/describe.ts"
import { spendMail } from "../lib/mails.ts"
import { NoQuery, validate } from "../lib/validate.ts"
import { Address, Confirm, Done, masked, Sent, SignUp } from "./schema.ts"

const tag = "accounts"
const errors = ["unprocessable", "unavailable", "too_large", "media"] as const

export const signUp = new Hono<Env>()
  .post(
    "/sign-up",
    describe({ operationId: "signUp", summary: "Ask for an account", tag, errors, uncached: true }, Sent),
    validate("query", NoQuery),
    validate("json", SignUp),
    async (c) => {
      const account = c.req.valid("json")
      await spendMail(c, "newcomer")
      await cognito.signUp(account).catch((thrown: unknown) => codeAgain(account.email, thrown))
      return c.json({ data: { sentTo: masked(account.email) } })
    },
  )
  .post(
    "/resend",
    describe(
      { operationId: "resendCode", summary: "Mail the code again", tag, errors, uncached: true },
      Sent,
    ),
    validate("query", NoQuery),
    validate("json", Address),
    async (c) => {
      const { email } = c.req.valid("json")
      await spendMail(c, "newcomer")
      await cognito.resend(email).catch(unlessInvalid)
      return c.json({ data: { sentTo: masked(email) } })
    },
  )
  .post(
    "/confirm",
    describe(
      { operationId: "confirmSignUp", summary: "Confirm the address", tag, errors, uncached: true },
      Done,
    ),
    validate("query", NoQuery),
    validate("json", Confirm),
    async (c) => {
      const { email, code } = c.req.valid("json")
      await cognito.confirm(email, code)
      return c.json({ data: { done: true as const } })
    },
  )

/** An address that has an account gets the same answer; one that never was confirmed gets a new code. */
async function codeAgain(email: string, thrown: unknown): Promise<void> {
  if (!(thrown instanceof AppError) || thrown.reason !== "auth.address_taken") throw thrown
  await cognito.resend(email).catch(unlessInvalid)
}

/** "Already confirmed" would tell that there is an account. */
function unlessInvalid(thrown: unknown): void {
  if (!(thrown instanceof AppError) || thrown.reason !== "auth.invalid") throw thrown
}
