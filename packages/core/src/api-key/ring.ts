import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import type { Kept } from "./api-key.entity.ts"
import type { Info, State } from "./info.ts"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A key ends by itself. */
const LIFE_MS = 365 * DAY_MS
/** For so long a key and the one that takes its place are both good: time to bring the new one to where it is used. */
const OVERLAP_MS = 24 * HOUR_MS
/** For so long who asks with a key that has ended is told so, and its owner sees that it has. */
export const TOLD_MS = 30 * DAY_MS
/** Keys of a person, those not counted whose place another has taken. */
export const A_PERSON = 5
/** With those: one in each place and the one before it. It also bounds what is read and written at once. */
const GOOD = 2 * A_PERSON

/** A key as it is kept. */
export type Key = Kept & { hash: string; lastUsedOn: string | null }
/** A key to be: all that is decided elsewhere. */
export type New = { id: string; hash: string; hint: string }

/** Pure, as all here; `now` in ms. */
export function stateOf(
  { expiresAt, replacedBy }: Pick<Key, "expiresAt" | "replacedBy">,
  now: number,
): State {
  if (Date.parse(expiresAt) <= now) return "expired"
  return replacedBy === null ? "live" : "replaced"
}

/** What a person is shown: a key that was replaced leaves when it ends, one that ran out is shown for a while. */
export function isShown(key: Key, now: number): boolean {
  if (stateOf(key, now) !== "expired") return true
  return key.replacedBy === null && Date.parse(key.expiresAt) + TOLD_MS > now
}

/** The key to make. Throws `api_key.too_many` (422). */
export function added(keys: readonly Key[], made: New & { userId: string; name: string }, now: number): Key {
  const live = keys.filter((key) => key.id !== made.id && stateOf(key, now) === "live")
  if (live.length >= A_PERSON)
    throw new AppError("unprocessable", "api_key.too_many", `${A_PERSON} keys are the most; revoke one first`)
  requireRoom(keys, made.id, now)
  return { ...made, createdAt: iso(now), expiresAt: iso(now + LIFE_MS), replacedBy: null, lastUsedOn: null }
}

/**
 * A new key in the place of another, which keeps a day at most. Asked again with the same id it is another try. Throws
 * `api_key.too_many`, `api_key.not_found`, and 409 where the key has ended (`api_key.expired`), was replaced already (`api_key.replaced`), or took a
 * place itself whose key is still good (`api_key.overlap`): of one place two are good at most.
 */
export function replaced(keys: readonly Key[], id: string, made: New, now: number): { next: Key; old: Key } {
  const key = ofId(keys, id)
  const state = stateOf(key, now)
  if (state === "expired") throw conflict("expired", "This key has ended; make a new one")
  if (state === "replaced" && key.replacedBy !== made.id)
    throw conflict("replaced", "This key was replaced already")
  const before = keys.find((one) => one.replacedBy === id && stateOf(one, now) === "replaced")
  if (before)
    throw conflict("overlap", `The key before it is good until ${before.expiresAt}; revoke that one first`)
  requireRoom(keys, made.id, now)
  const { userId, name } = key
  const next = { ...made, userId, name, createdAt: iso(now), expiresAt: iso(now + LIFE_MS) }
  const end = Math.min(Date.parse(key.expiresAt), now + OVERLAP_MS)
  return {
    next: { ...next, replacedBy: null, lastUsedOn: null },
    old: { ...key, expiresAt: iso(end), replacedBy: made.id },
  }
}

/** Where the one that took a key's place is revoked, the first stays good for its day, and makes room for no more. */
function requireRoom(keys: readonly Key[], id: string, now: number): void {
  const good = keys.filter((key) => key.id !== id && stateOf(key, now) !== "expired")
  if (good.length < GOOD) return
  const message = `${GOOD} keys are good at once at most, replaced ones among them; revoke one first`
  throw new AppError("unprocessable", "api_key.too_many", message)
}

/** Throws `api_key.not_found`: of nobody's and of somebody else's alike. */
export function ofId(keys: readonly Key[], id: string): Key {
  const key = keys.find((one) => one.id === id)
  if (!key) throw new AppError("not_found", "api_key.not_found", `There is no key ${id}`)
  return key
}

/** What its owner is shown of a key. */
export function infoOf(key: Key, now: number): Info {
  const { id, name, hint, createdAt, expiresAt, lastUsedOn, replacedBy } = key
  return { id, name, hint, createdAt, expiresAt, lastUsedOn, state: stateOf(key, now), replacedBy }
}

function conflict(reason: string, message: string): AppError {
  return new AppError("conflict", `api_key.${reason}`, message)
}
