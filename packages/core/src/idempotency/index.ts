export * as Idempotency from "./index.ts"

import { AppError } from "../error.ts"
import { fingerprint as shortOf } from "../id.ts"
import { go } from "../table.ts"
import { IdempotencyEntity } from "./idempotency.entity.ts"

/** `now` in milliseconds. */
export type Request = { owner: string; key: string; fingerprint: string; now: number }

const KEEP_MS = 86_400_000
/** A function ends within this; what still runs then has died. */
const LONGEST_MS = 60_000

/**
 * Claims a key for a request, or returns what the same request was answered before. Throws `idempotency.reused` for another
 * request under the same key, `idempotency.running` while the first one runs. 1 conditional PutItem; 1 GetItem more when
 * the key is known.
 */
export async function begin({ owner, key, fingerprint, now }: Request): Promise<string | undefined> {
  const claim = IdempotencyEntity.put({
    owner,
    key: shortOf(key),
    fingerprint,
    startedAt: now,
    isDone: false,
    answer: "",
    expireAt: Math.floor((now + KEEP_MS) / 1000),
  }).where(({ startedAt, isDone }, { notExists, eq, lt }) => {
    const hasDied = `(${eq(isDone, false)} AND ${lt(startedAt, now - LONGEST_MS)})`
    return `${notExists(startedAt)} OR ${hasDied} OR ${lt(startedAt, now - KEEP_MS)}`
  })
  try {
    await go(claim.go())
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
    return before({ owner, key, fingerprint }, thrown)
  }
}

async function before({ owner, key, fingerprint }: Omit<Request, "now">, lost: AppError): Promise<string> {
  const { data } = await go(IdempotencyEntity.get({ owner, key: shortOf(key) }).go({ consistent: true }))
  if (!data) throw lost
  if (data.fingerprint !== fingerprint) {
    const message = "This Idempotency-Key belongs to another request; take a new one"
    throw new AppError("unprocessable", "idempotency.reused", message)
  }
  if (data.isDone) return data.answer
  throw new AppError("conflict", "idempotency.running", "The same request is still being worked on")
}

/** Keeps what the request was answered, for a day. 1 UpdateItem. */
export async function finish({ owner, key }: Pick<Request, "owner" | "key">, answer: string): Promise<void> {
  await go(
    IdempotencyEntity.patch({ owner, key: shortOf(key) })
      .set({ answer, isDone: true })
      .go(),
  )
}

/** A request that failed has changed nothing: its key may be used again. 1 DeleteItem. */
export async function release({ owner, key }: Pick<Request, "owner" | "key">): Promise<void> {
  await go(IdempotencyEntity.delete({ owner, key: shortOf(key) }).go())
}
