import { sportIds } from "@hub/core/sport/info"
import { User } from "@hub/core/user"
import * as v from "valibot"

export const Email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, "must be at most 254 characters"),
  v.email("must be an e-mail address"),
)
/** Only a ceiling: what a good password is, the pool decides when one is chosen. */
const Password = v.pipe(
  v.string(),
  v.minLength(1, "must not be empty"),
  v.maxLength(256, "must be at most 256 characters"),
)
const Code = v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, "must be the six digits of the mail"))

const { username, favoriteTeam, graduationYear, firstName, lastName } = User.Changes.entries

export const SignUp = v.strictObject({
  email: Email,
  password: Password,
  firstName: firstName.wrapped,
  lastName: lastName.wrapped,
  username: v.optional(v.unwrap(username.wrapped)),
  favoriteTeam: v.optional(v.unwrap(favoriteTeam.wrapped)),
  favoriteSport: v.optional(v.picklist(sportIds)),
  graduationYear: v.optional(v.unwrap(graduationYear.wrapped)),
})

export const SignIn = v.strictObject({ email: Email, password: Password })
export const Address = v.strictObject({ email: Email })
export const Confirm = v.strictObject({ email: Email, code: Code })
export const Reset = v.strictObject({ email: Email, code: Code, password: Password })
export const ChangePassword = v.strictObject({ present: Password, password: Password })
/** The present password as well: a token that was stolen for a quarter of an hour must not move an account. */
export const ChangeEmail = v.strictObject({ email: Email, password: Password })
export const OnlyCode = v.strictObject({ code: Code })

/** Where a code was sent, if the address has an account: the answer is the same if it has none. */
export const Sent = v.pipe(v.object({ sentTo: v.string() }), v.metadata({ ref: "CodeSent" }))
export const Done = v.pipe(v.object({ done: v.literal(true) }), v.metadata({ ref: "Done" }))

/** `ana@example.com` → `a***@e***`: enough to recognise one's own. */
export function masked(email: string): string {
  const [name = "", domain = ""] = email.split("@")
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`
}
