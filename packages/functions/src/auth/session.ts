import { User } from "@hub/core/user"
import { decomposeUnverifiedJwt } from "aws-jwt-verify/jwt"
import * as v from "valibot"
import { joinFans, type Tokens } from "./cognito.ts"
import type { Session } from "./info.ts"

/** What the pool says about a person, in the ID token it has just given us over TLS. */
const Identity = v.object({
  sub: v.string(),
  email: v.string(),
  given_name: v.string(),
  family_name: v.string(),
  preferred_username: v.optional(v.string()),
  "custom:favorite_team": v.optional(v.string()),
  "custom:favorite_sport": v.optional(v.string()),
  "custom:graduation_year": v.optional(v.string()),
  "cognito:groups": v.optional(v.array(v.string()), []),
})

/**
 * The session of fresh tokens. An account whose confirmation half failed is made whole: a missing profile is written, a
 * missing group joined. 1 GetItem on an ordinary day.
 */
export async function openSession(tokens: Tokens, now: number): Promise<Session> {
  const identity = v.parse(Identity, decomposeUnverifiedJwt(tokens.idToken).payload)
  const groups = identity["cognito:groups"]
  const at = new Date(now).toISOString()
  const user = (await User.find(identity.sub)) ?? (await User.ensure(profileOf(identity, at)))
  if (!groups.includes("fans")) await joinFans(identity.sub)
  const expiresAt = new Date(now + tokens.expiresInSeconds * 1000).toISOString()
  return { accessToken: tokens.accessToken, expiresAt, groups, user }
}

/** A pool's attributes as a profile's first state. */
export function profileOf(attributes: v.InferOutput<typeof Identity>, now: string) {
  const year = attributes["custom:graduation_year"]
  return {
    id: attributes.sub,
    email: attributes.email,
    firstName: attributes.given_name,
    lastName: attributes.family_name,
    username: attributes.preferred_username ?? null,
    favoriteTeam: attributes["custom:favorite_team"] ?? null,
    favoriteSport: attributes["custom:favorite_sport"] ?? null,
    graduationYear: year ? Number(year) : null,
    now,
  }
}

export { Identity }
