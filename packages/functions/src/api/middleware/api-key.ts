import { ApiKey } from "@hub/core/api-key"
import { iso } from "@hub/core/clock"
import { AppError, messageOf } from "@hub/core/error"
import { log } from "@hub/core/log"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"
import { viewerAddress } from "./edge.ts"
import { createBuckets, type Limit, networkOf } from "./rate-limit.ts"

/** Sent on to the API by infra/router.ts, which does not split what is stored by it. */
const HEADER = "x-api-key"

/** What is known of a key is believed for so long: a revoked one works no longer. */
export const BELIEVED_MS = 10_000
/** Keys remembered at most, ~300 bytes each; the longest known is forgotten first. */
const MAX_KEYS = 5_000

/**
 * Whose key a read came with, for the rate limit and nothing else: a key gives no right that the public has not, and never makes
 * an actor. Throws 401 `api_key.unknown`, `api_key.revoked` or `api_key.expired`, and 403 `api_key.reads_only` for a write. 1
 * GetItem of 0.5 RRU at most, wrong keys included; none while it is remembered. What is wrong, and what has to be looked up, counts
 * on a bucket of the address. `now` in ms.
 */
export function apiKey(lookups: Limit, now: () => number) {
  const spend = createBuckets(now)
  const memory = createMemory(now)
  return createMiddleware<Env>(async (c, next) => {
    const text = c.req.header(HEADER)
    if (text === undefined) return next()
    if (c.req.method !== "GET" && c.req.method !== "HEAD") throw readsOnly()
    const hash = ApiKey.hashOf(text)
    if (typeof memory.get(hash)?.found !== "object") spend(c, "lookup", networkOf(viewerAddress(c)), lookups)
    const found = ApiKey.isSecret(text) ? await memory.find(hash) : undefined
    if (typeof found !== "object") throw refused(found ?? "unknown")
    if (Date.parse(found.expiresAt) <= now()) throw refused("expired")
    await noteUse(found, hash, iso(now()).slice(0, 10))
    c.set("apiKey", found.id)
    return next()
  })
}

type Memory = { found: ApiKey.Found; until: number }

/** Remembers what was found, and what was not. */
function createMemory(now: () => number) {
  const known = new Map<string, Memory>()
  const get = (hash: string) => {
    const entry = known.get(hash)
    return entry && entry.until > now() ? entry : undefined
  }
  const find = async (hash: string): Promise<ApiKey.Found> => {
    const entry = get(hash)
    if (entry) return entry.found
    const found = await ApiKey.find(hash)
    known.delete(hash)
    known.set(hash, { found, until: now() + BELIEVED_MS })
    const [oldest] = known.keys()
    if (known.size > MAX_KEYS && oldest !== undefined) known.delete(oldest)
    return found
  }
  return { get, find }
}

type Live = Extract<ApiKey.Found, object>

/** One write a key and day, an instance that has not heard of it yet may add one. The reader does not pay for its failure. */
async function noteUse(found: Live, hash: string, day: string): Promise<void> {
  if (found.lastUsedOn !== null && found.lastUsedOn >= day) return
  found.lastUsedOn = day
  await ApiKey.used({ hash, day }).catch((thrown: unknown) =>
    log.warn("use of a key not noted", { keyId: found.id, error: messageOf(thrown) }),
  )
}

const words = {
  unknown: "This is no API key of the hub",
  revoked: "This API key was revoked",
  expired: "This API key has expired; make a new one on your account page",
}

function refused(why: keyof typeof words): AppError {
  return new AppError("auth", `api_key.${why}`, words[why])
}

function readsOnly(): AppError {
  return new AppError(
    "forbidden",
    "api_key.reads_only",
    "An API key reads; to write, sign in and leave it out",
  )
}
