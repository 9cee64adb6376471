export * as ApiKey from "./index.ts"

import { randomBytes } from "node:crypto"
import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { type Ended, KeyEntity } from "./api-key.entity.ts"
import type { Info, Made } from "./info.ts"
import { added, infoOf, isShown, type Key, type New, ofId, replaced } from "./ring.ts"
import { change, drop, load } from "./rows.ts"
import { hashOf, hintOf, RANDOM_BYTES, secretOf } from "./secret.ts"

export { Draft, Info, Made } from "./info.ts"
export { hashOf, isSecret } from "./secret.ts"

export const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "must be the id of a key"))

const Mine = v.object({ userId: v.string(), now: v.number() })
const Create = v.object({ ...Mine.entries, id: Id, name: v.string() })
const One = v.object({ ...Mine.entries, id: Id })
const Replace = v.object({ ...One.entries, newId: Id })

/** A person's keys, newest first. 1 GetItem, and 1 BatchGetItem of at most ~40 small items; both consistent. */
export const list = fn(Mine, async ({ userId, now }): Promise<Info[]> => {
  const { keys } = await load(userId)
  return keys
    .filter((key) => isShown(key, now))
    .map((key) => infoOf(key, now))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
})

/**
 * A new key, whose text is told here and never again. With the id of one that is there the text is a new one: nobody had the
 * first. Throws `api_key.too_many`. What `list` reads, and 1 transaction of two small items.
 */
export const create = fn(Create, async ({ userId, now, id, name }): Promise<Made> => {
  const { secret, ...made } = mint(id)
  const next = await change(userId, now, (keys) => {
    const key = added(keys, { ...made, userId, name }, now)
    return { result: key, put: [key], revoke: keys.filter((one) => one.id === id) }
  })
  return { ...infoOf(next, now), key: secret }
})

/**
 * A new key under the name of another, which is good for 24 hours more. Throws as `ring.replaced`. What `list` reads, and 1
 * transaction of three small items.
 */
export const replace = fn(Replace, async ({ userId, now, id, newId }): Promise<Made> => {
  const { secret, ...made } = mint(newId)
  const next = await change(userId, now, (keys) => {
    const pair = replaced(keys, id, made, now)
    return { result: pair.next, put: [pair.next, pair.old], revoke: keys.filter((one) => one.id === newId) }
  })
  return { ...infoOf(next, now), key: secret }
})

/**
 * Ends a key. Of it stays for a month that there was one, without whose. Throws `api_key.not_found`. What `list` reads, and 1
 * transaction of two small items.
 */
export const revoke = fn(One, async ({ userId, now, id }): Promise<void> => {
  await change(userId, now, (keys) => ({ result: undefined, revoke: [ofId(keys, id)] }))
})

/** Whose a key is, or why it is none any more; undefined for what never was one, or long ago. */
export type Found = Pick<Key, "id" | "userId" | "expiresAt" | "lastUsedOn"> | Ended | undefined

/** Looks a key up by its hash. 1 GetItem, 0.5 RRU. */
export const find = fn(v.string(), async (hash): Promise<Found> => {
  const { data } = await go(KeyEntity.get({ hash }).go())
  if (!data) return undefined
  if (data.key === null) return data.ended ?? "revoked"
  const { id, userId, expiresAt } = data.key
  return { id, userId, expiresAt, lastUsedOn: data.lastUsedOn ?? null }
})

/** Notes the UTC day that a key was used on; of one that is gone nothing. 1 conditional UpdateItem. */
export const used = fn(v.object({ hash: v.string(), day: v.string() }), async ({ hash, day }) => {
  try {
    await go(KeyEntity.patch({ hash }).set({ lastUsedOn: day }).go())
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
  }
})

/** Takes away all keys of a fan who leaves. What `list` reads, and 1 transaction. */
export const forget = fn(v.string(), drop)

function mint(id: string): New & { secret: string } {
  const secret = secretOf(randomBytes(RANDOM_BYTES))
  return { id, secret, hash: hashOf(secret), hint: hintOf(secret) }
}
