export * as Idempotency from "./index.ts"

import { AppError } from "../error.ts"
import { newId, fingerprint as shortOf } from "../id.ts"
import { go } from "../table.ts"
import { IdempotencyEntity } from "./idempotency.entity.ts"

/** `now` in milliseconds. */
export type Request = { owner: string; key: string; fingerprint: string; now: number }
type Key = Pick<Request, "owner" | "key">

/**
 * What to do with a request. `answer`: it was done. Else do it, and give what it makes `id`; with `isRetry` an earlier try may
 * have made it already, because nobody knows how that ended.
 */
export type Begun = { answer: string } | { answer?: never; id: string; isRetry: boolean }

const KEEP_MS = 86_400_000
/** A function ends within this; what still runs then has died. */
const LONGEST_MS = 60_000

/**
 * Claims a key for a request, or returns what the same request was answered before. Throws `idempotency.reused` for another
 * request under the same key, `idempotency.running` while the first one runs. 1 conditional PutItem; 1 GetItem more when
 * the key is known, and 1 UpdateItem where an earlier try broke off.
 */
export async function begin(request: Request): Promise<Begun> {
  const { owner, key, fingerprint, now } = request
  const id = newId(now)
  const claim = IdempotencyEntity.put({
    owner,
    key: shortOf(key),
    fingerprint,
    madeId: id,
    startedAt: now,
    isDone: false,
    answer: "",
    expireAt: Math.floor((now + KEEP_MS) / 1000),
  }).where(
    ({ startedAt, expireAt }, { notExists, lt }) =>
      `${notExists(startedAt)} OR ${lt(expireAt, Math.floor(now / 1000))}`,
  )
  try {
    await go(claim.go())
    return { id, isRetry: false }
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown
    return again(request)
  }
}

async function again({ owner, key, fingerprint, now }: Request): Promise<Begun> {
  const { data } = await go(IdempotencyEntity.get({ owner, key: shortOf(key) }).go({ consistent: true }))
  if (!data) throw running()
  if (data.fingerprint !== fingerprint) {
    const message = "This Idempotency-Key belongs to another request; take a new one"
    throw new AppError("unprocessable", "idempotency.reused", message)
  }
  if (data.isDone) return { answer: data.answer }
  if (data.startedAt > now - LONGEST_MS) throw running()
  try {
    await go(
      IdempotencyEntity.patch({ owner, key: shortOf(key) })
        .set({ startedAt: now })
        .where(({ startedAt, isDone }, { eq }) => `${eq(startedAt, data.startedAt)} AND ${eq(isDone, false)}`)
        .go(),
    )
  } catch (thrown) {
    throw isConflict(thrown) ? running() : thrown
  }
  return { id: data.madeId, isRetry: true }
}

/** Keeps what the request was answered, for a day. 1 UpdateItem. */
export async function finish({ owner, key }: Key, answer: string): Promise<void> {
  await go(
    IdempotencyEntity.patch({ owner, key: shortOf(key) })
      .set({ answer, isDone: true })
      .go(),
  )
}

/** A request that was refused has changed nothing: its key may be used again, for another one, too. 1 DeleteItem. */
export async function release({ owner, key }: Key): Promise<void> {
  await go(IdempotencyEntity.delete({ owner, key: shortOf(key) }).go())
}

/** A request that broke off may have been done or not: it may be tried again at once, under the same id. 1 UpdateItem. */
export async function interrupt({ owner, key }: Key): Promise<void> {
  await go(
    IdempotencyEntity.patch({ owner, key: shortOf(key) })
      .set({ startedAt: 0 })
      .go(),
  )
}

function isConflict(thrown: unknown): thrown is AppError {
  return thrown instanceof AppError && thrown.kind === "conflict"
}

function running(): AppError {
  return new AppError("conflict", "idempotency.running", "The same request is still being worked on")
}
