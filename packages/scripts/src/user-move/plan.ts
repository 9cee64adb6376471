import { isDeepStrictEqual } from "node:util"
import type { Changes, Info } from "@hub/core/user/info"
import type { Found } from "@hub/functions/auth/move"
import type { Moved } from "./info.ts"

/** What is to be done with one person, and which of their words stay as the target has them. */
export type Step = {
  email: string
  does: "make" | "fill" | "same" | "leave"
  /** What the target has nothing of, and gets. */
  fills: string[]
  /** Where both say something else: the target's stays. */
  keeps: string[]
  why: string | null
}

const fields = ["username", "favoriteTeam", "favoriteSport", "graduationYear", "bio"] as const

/**
 * The rules of a move. Who has no account gets one. What somebody chose on the target stays; only what they never chose is
 * filled. An account that waits for its code, or was disabled, is left alone: somebody else may have begun it. Pure.
 */
export function stepOf(moved: Moved, account: Found | undefined, profile: Info | undefined): Step {
  const { email } = moved
  if (account?.state === "unconfirmed") return left(email, "its address there waits for a code")
  if (account?.state === "disabled") return left(email, "it is disabled there")
  const given = { ...chosen(moved), ...moved.preferences }
  const there = profile ? { ...chosen(profile), ...profile.preferences } : {}
  const names = Object.keys(given)
  const fills = names.filter((name) => !Object.hasOwn(there, name))
  const keeps = names.filter(
    (name) => Object.hasOwn(there, name) && !isDeepStrictEqual(read(there, name), read(given, name)),
  )
  const isMade = account?.state === "confirmed" && profile !== undefined
  const does = isMade ? (fills.length > 0 ? "fill" : "same") : "make"
  return { email, does, fills, keeps, why: null }
}

/** The step of somebody who stays as they are. Pure. */
export function left(email: string, why: string): Step {
  return { email, does: "leave", fills: [], keeps: [], why }
}

/** What `fills` of a step names, as a change of the profile. Pure. */
export function changesOf(moved: Moved, { fills }: Step): Changes {
  const wanted = new Set(fills)
  const only = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => wanted.has(name)))
  const preferences = only(moved.preferences)
  return { ...only(chosen(moved)), ...(Object.keys(preferences).length > 0 && { preferences }) }
}

/** Of the profile's own fields those that say something. */
function chosen(profile: Pick<Info, (typeof fields)[number]>): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((name) => (profile[name] === null ? [] : [[name, profile[name]] as const])),
  )
}

function read(from: object, name: string): unknown {
  return new Map(Object.entries(from)).get(name)
}
