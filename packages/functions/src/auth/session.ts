import { User } from "@hub/core/user"
import { decomposeUnverifiedJwt } from "aws-jwt-verify/jwt"
import * as v from "valibot"
import { accounts } from "../config.ts"
import type { Tokens } from "./cognito.ts"
import { joinFans } from "./groups.ts"
import { Identity, profileOf } from "./identity.ts"
import type { Session } from "./info.ts"

/**
 * The session of fresh tokens. An account whose confirmation half failed is made whole: a missing profile is written, a
 * missing group joined. 1 GetItem on an ordinary day.
 */
export async function openSession(tokens: Tokens, now: number): Promise<Session> {
  const identity = v.parse(Identity, decomposeUnverifiedJwt(tokens.idToken).payload)
  const groups = identity["cognito:groups"]
  const at = new Date(now).toISOString()
  const user = (await User.find(identity.sub)) ?? (await User.ensure(profileOf(identity, at)))
  if (!groups.includes("fans")) await joinFans(accounts().poolId, identity.sub)
  const expiresAt = new Date(now + tokens.expiresInSeconds * 1000).toISOString()
  return { accessToken: tokens.accessToken, expiresAt, groups, user }
}
