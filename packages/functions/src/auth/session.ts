import { User } from "@hub/core/user"
import type { Info as Profile } from "@hub/core/user/info"
import { decomposeUnverifiedJwt } from "aws-jwt-verify/jwt"
import * as v from "valibot"
import { accounts } from "../config.ts"
import type { Tokens } from "./cognito.ts"
import { joinFans } from "./groups.ts"
import { Identity, profileOf } from "./identity.ts"
import type { Session } from "./info.ts"

/**
 * The session of fresh tokens. An account whose confirmation half failed is made whole: a missing profile is written, a
 * missing group joined, an address that the account has confirmed and the profile not taken over. 1 GetItem on an ordinary day.
 */
export async function openSession(tokens: Tokens, now: number): Promise<Session> {
  const identity = v.parse(Identity, decomposeUnverifiedJwt(tokens.idToken).payload)
  const groups = identity["cognito:groups"]
  const at = new Date(now).toISOString()
  const user = await profileFor(identity, at)
  if (!groups.includes("fans")) await joinFans(accounts().poolId, identity.sub)
  const expiresAt = new Date(now + tokens.expiresInSeconds * 1000).toISOString()
  return { accessToken: tokens.accessToken, expiresAt, groups, user }
}

async function profileFor(identity: v.InferOutput<typeof Identity>, now: string): Promise<Profile> {
  const { sub: id, email } = identity
  const known = (await User.find(id)) ?? (await User.ensure(profileOf(identity, now)))
  if (known.email === email.toLowerCase()) return known
  await User.confirmEmail({ id, email, now })
  return User.get(id)
}
