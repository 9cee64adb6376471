import { AppError } from "../error.ts"
import { go } from "../table.ts"
import { type Writes, writeTogether } from "../transact.ts"
import { type Ended, KeyEntity, RingEntity } from "./api-key.entity.ts"
import { isShown, type Key, TOLD_MS } from "./ring.ts"

const ATTEMPTS = 3

type Loaded = { version: number; keys: Key[] }

/** All keys of a person, as they were just left. 1 GetItem and 1 BatchGetItem, both consistent. */
export async function load(userId: string): Promise<Loaded> {
  const { data: ring } = await go(RingEntity.get({ userId }).go({ consistent: true }))
  if (!ring) return { version: 0, keys: [] }
  if (ring.hashes.length === 0) return { version: ring.version, keys: [] }
  const asked = ring.hashes.map((hash) => ({ hash }))
  const { data, unprocessed } = await go(KeyEntity.get(asked).go({ consistent: true }))
  if (unprocessed.length > 0)
    throw new AppError("database", "table.unprocessed", "Storage is busy, try again", {
      retryAfterSeconds: 1,
    })
  // The table has dropped what ended long ago.
  const keys = data.flatMap(({ hash, key, lastUsedOn = null }) => (key ? [{ ...key, hash, lastUsedOn }] : []))
  return { version: ring.version, keys }
}

type Decision<T> = { result: T; put?: readonly Key[]; revoke?: readonly Key[] }

/**
 * Changes a person's keys as `decide` says, on condition that nobody else has meanwhile; else it decides again. What is not shown
 * any more loses its owner on the way.
 */
export async function change<T>(
  userId: string,
  now: number,
  decide: (keys: readonly Key[]) => Decision<T>,
): Promise<T> {
  return untilWon(userId, ({ version, keys }) => {
    const { result, put = [], revoke = [] } = decide(keys)
    const touched = new Set([...put, ...revoke].map(({ hash }) => hash))
    const others = keys.filter(({ hash }) => !touched.has(hash))
    const kept = [...others.filter((key) => isShown(key, now)), ...put]
    const ended = others.filter((key) => !isShown(key, now))
    const ring = RingEntity.put({ userId, hashes: kept.map(({ hash }) => hash), version: version + 1 })
    const guarded =
      version === 0
        ? ring.where((known, { notExists }) => notExists(known.version))
        : ring.where((known, { eq }) => eq(known.version, version))
    const writes = [
      guarded.params(),
      ...put.map(rowOf),
      ...revoke.map(({ hash }) => remnant(hash, "revoked", now)),
      ...ended.map(({ hash }) => remnant(hash, "expired", now)),
    ]
    return { result, writes: { put: writes } }
  })
}

/**
 * Deletes all of it, without a trace, on condition that no key was made meanwhile; else it looks again. What `load` reads, and 1
 * transaction.
 */
export async function drop(userId: string): Promise<void> {
  await untilWon(userId, ({ version, keys }) => {
    if (version === 0) return { result: undefined }
    const ring = RingEntity.delete({ userId }).where((known, { eq }) => eq(known.version, version))
    const rows = keys.map(({ hash }) => KeyEntity.delete({ hash }).params())
    return { result: undefined, writes: { remove: [ring.params(), ...rows] } }
  })
}

/** Writes what `plan` makes of the keys as they were just left; where somebody else was faster it plans again. */
async function untilWon<T>(
  userId: string,
  plan: (loaded: Loaded) => { result: T; writes?: Writes },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const { result, writes } = plan(await load(userId))
    try {
      if (writes) await writeTogether(writes)
      return result
    } catch (thrown) {
      const lostRace = thrown instanceof AppError && thrown.kind === "conflict"
      if (!lostRace || attempt === ATTEMPTS) throw thrown
    }
  }
}

function rowOf({ hash, lastUsedOn, ...key }: Key): object {
  const expireAt = seconds(Date.parse(key.expiresAt) + TOLD_MS)
  return KeyEntity.put({ hash, key, expireAt, ...(lastUsedOn !== null && { lastUsedOn }) }).params()
}

/** What stays of a key for a month, so that who still asks with it is told why it does not work. Nothing of its owner. */
function remnant(hash: string, ended: Ended, now: number): object {
  return KeyEntity.put({ hash, key: null, ended, expireAt: seconds(now + TOLD_MS) }).params()
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
