import { isIPv6 } from "node:net"
import { AppError } from "@hub/core/error"
import type { Context } from "hono"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"
import { viewerAddress } from "./edge.ts"

/** `quota` requests, refilled evenly over `windowSeconds`. */
export type Limit = { quota: number; windowSeconds: number }
export type RouteClass = "read" | "write" | "auth" | "reference"
export type Limits = Record<RouteClass, Limit>

/**
 * Generous, because the CDN answers most reads and a whole campus can share one address; low enough that one
 * address cannot spend a dollar of table and Lambda a day, even on the dearest list.
 */
export const defaultLimits: Limits = {
  read: { quota: 300, windowSeconds: 60 },
  write: { quota: 30, windowSeconds: 60 },
  // Passwords and codes are not to be guessed; Cognito slows down a single account as well.
  auth: { quota: 20, windowSeconds: 60 },
  reference: { quota: 60, windowSeconds: 60 },
}

/** For who sends a key of the API: reads of its own, whatever else its address asks. */
export const keyLimits = {
  read: { quota: 1_200, windowSeconds: 60 },
  /** Keys that an address may have looked up, and be wrong about; a good one is looked up every ten seconds. */
  lookup: { quota: 60, windowSeconds: 60 },
}

/** Addresses or keys remembered at most, ~100 bytes each; the longest silent one is forgotten first. */
const MAX_BUCKETS = 10_000

/**
 * A token bucket per address and route class, and of reads with a key per key. It protects the bill and the table from one client;
 * it is no quota of a contract.
 */
export function rateLimit(limits: Limits, now: () => number, ofKeys: Limit = keyLimits.read) {
  const spend = createBuckets(now)
  return createMiddleware<Env>(async (c, next) => {
    const name = routeClass(c.req.method, c.req.path)
    const { apiKey } = c.var
    if (apiKey !== undefined && name === "read") spend(c, "key", apiKey, ofKeys)
    else spend(c, name, networkOf(viewerAddress(c)), limits[name])
    await next()
  })
}

/**
 * Buckets in this process's memory: instances do not share them, so N warm instances allow N times the quota. Headers per
 * draft-ietf-httpapi-ratelimit-headers-10. Throws `rate_limit` with Retry-After.
 */
export function createBuckets(now: () => number) {
  const buckets = new Map<string, Bucket>()
  return (c: Context, name: string, who: string, limit: Limit): void => {
    const key = `${name} ${who}`
    const taken = take(buckets.get(key), limit, now())
    buckets.delete(key)
    buckets.set(key, taken.bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > MAX_BUCKETS && oldest !== undefined) buckets.delete(oldest)
    c.header("RateLimit-Policy", `"${name}";q=${limit.quota};w=${limit.windowSeconds}`)
    c.header("RateLimit", `"${name}";r=${Math.floor(taken.bucket.tokens)};t=${taken.resetSeconds}`)
    if (!taken.allowed) throw tooMany(name, limit, taken.retryAfterSeconds)
  }
}

export type Bucket = { tokens: number; at: number }
type Taken = { allowed: boolean; bucket: Bucket; resetSeconds: number; retryAfterSeconds: number }

/** Takes one token at `now` (ms). Pure. `resetSeconds`: until the whole quota is back. */
export function take(known: Bucket | undefined, { quota, windowSeconds }: Limit, now: number): Taken {
  const perSecond = quota / windowSeconds
  const refilled = known
    ? Math.min(quota, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond)
    : quota
  const allowed = refilled >= 1
  const tokens = allowed ? refilled - 1 : refilled
  return {
    allowed,
    bucket: { tokens, at: now },
    resetSeconds: Math.ceil((quota - tokens) / perSecond),
    retryAfterSeconds: allowed ? 0 : Math.ceil((1 - refilled) / perSecond),
  }
}

/** Whose bucket it is: an IPv4 address, or the /64 of an IPv6 one, the least that one client is given. Pure. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address
  const [head = "", tail = ""] = address.split("::")
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0")
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`
}

/** `2001:0db8` → `2001`, `db8`. */
function groupsOf(part: string): string[] {
  if (part === "") return []
  return part.split(":").map((group) => Number.parseInt(group, 16).toString(16))
}

function routeClass(method: string, path: string): RouteClass {
  // Every visit of a signed-in fan begins with one, a campus shares an address, and nobody guesses a refresh token.
  if (path === "/api/v1/auth/refresh") return "read"
  // Apart from what fans write, so that a campus that reads never keeps one of its fans from writing.
  if (path === "/api/v1/analytics/events") return "reference"
  if (path.startsWith("/api/v1/auth/")) return "auth"
  if (method !== "GET" && method !== "HEAD" && method !== "OPTIONS") return "write"
  return /^\/api\/v1\/(docs|openapi\.json|problems)/.test(path) ? "reference" : "read"
}

function tooMany(name: string, { quota, windowSeconds }: Limit, retryAfterSeconds: number): AppError {
  const message = `More than ${quota} requests in ${windowSeconds} seconds; try again in ${retryAfterSeconds} s`
  return new AppError("rate_limit", `rate_limit.${name === "key" ? "key" : "address"}`, message, {
    retryAfterSeconds,
  })
}
