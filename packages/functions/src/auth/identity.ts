import * as v from "valibot"

/** What the pool says about a person, in its ID tokens and to its triggers. */
export const Identity = v.object({
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
