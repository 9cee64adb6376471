import { Info, Name, Preferences } from "@hub/core/user/info"
import * as v from "valibot"

const { username, favoriteTeam, favoriteSport, graduationYear, bio } = Info.entries

/**
 * What goes along. Not: passwords, which nobody can read, roles and the verified mark, which each stage decides itself, and
 * pictures, whose files stay in the other stage's bucket.
 */
export const Moved = v.strictObject({
  email: v.pipe(v.string(), v.email(), v.toLowerCase()),
  firstName: Name,
  lastName: Name,
  username,
  favoriteTeam,
  favoriteSport,
  graduationYear,
  bio,
  joinedDate: v.pipe(v.string(), v.isoTimestamp()),
  preferences: Preferences,
})
export type Moved = v.InferOutput<typeof Moved>

/** The file between two stages. Whoever holds it holds addresses: it is made readable by its owner only. */
export const Export = v.strictObject({
  format: v.literal("hub-users"),
  version: v.literal(1),
  stage: v.string(),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  users: v.array(Moved),
})
export type Export = v.InferOutput<typeof Export>

export function movedOf(user: Info): Moved {
  const { email, firstName, lastName, joinedDate, preferences } = user
  return {
    email,
    firstName,
    lastName,
    username: user.username,
    favoriteTeam: user.favoriteTeam,
    favoriteSport: user.favoriteSport,
    graduationYear: user.graduationYear,
    bio: user.bio,
    joinedDate,
    preferences,
  }
}

/** Top-level domains that nobody can own: the demo's accounts and made-up fans end in them. Pure. */
export function isReal(email: string): boolean {
  return !/\.(?:example|invalid|localhost|test)$/i.test(email)
}
