import { Changes, type Info } from "@hub/core/user/info"
import * as v from "valibot"

/**
 * What goes along. Not: passwords, which nobody can read, roles and the verified mark, which each stage decides itself, and
 * pictures, whose files stay in the other stage's bucket.
 */
export const Moved = v.strictObject({
  email: v.pipe(v.string(), v.email(), v.toLowerCase()),
  joinedDate: v.pipe(v.string(), v.isoTimestamp()),
  ...v.required(Changes).entries,
})
export type Moved = v.InferOutput<typeof Moved>

/**
 * The same as a stage holds it. A pool takes a sign-up that never met our rules, so each person is held to `Moved` alone, when
 * they are moved: one odd profile keeps nobody else.
 */
const Given = v.strictObject({
  email: v.pipe(v.string(), v.toLowerCase()),
  firstName: v.string(),
  lastName: v.string(),
  username: v.nullable(v.string()),
  favoriteTeam: v.nullable(v.string()),
  favoriteSport: v.nullable(v.string()),
  graduationYear: v.nullable(v.number()),
  bio: v.nullable(v.string()),
  joinedDate: v.string(),
  preferences: v.record(v.string(), v.unknown()),
})
export type Given = v.InferOutput<typeof Given>

/** The file between two stages. Whoever holds it holds addresses: it is made readable by its owner only. */
export const Export = v.strictObject({
  format: v.literal("hub-users"),
  version: v.literal(1),
  stage: v.string(),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  users: v.array(Given),
})
export type Export = v.InferOutput<typeof Export>

/** What an export says of a profile. Pure. */
export function givenOf(user: Info): Given {
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
