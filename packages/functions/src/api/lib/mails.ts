import { Mail } from "@hub/core/mail"
import type { Context } from "hono"
import { mailQuota } from "../../config.ts"
import type { Env } from "../env.ts"
import { viewerAddress } from "../middleware/edge.ts"
import { networkOf } from "../middleware/rate-limit.ts"

/** Counts the mail that a request is about to cause, before Cognito is asked: whether there is an account, it does not say. */
export function spendMail(c: Context<Env>, purpose: Mail.Purpose): Promise<void> {
  const network = networkOf(viewerAddress(c))
  return Mail.spend({ purpose, network, quota: mailQuota(), now: c.var.now() })
}
