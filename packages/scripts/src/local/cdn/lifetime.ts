import { parse } from "@tusbar/cache-control"
import type { Call, Reply } from "../http.ts"

/** Milliseconds: fresh, then shown while a newer one is fetched, then shown only while the origin fails. */
export type Lifetime = { fresh: number; revalidate: number; rescue: number }

/** Production's cache policy, see infra/router.ts: nothing is kept unless its origin says so, and a year at most. */
const MAX_SECONDS = 31_536_000

/**
 * What CloudFront keeps although it says `no-store`: for ten seconds, unless infra/router.ts says otherwise, which is held to this.
 * Statuses, and seconds.
 */
export const ERROR_SECONDS = 1
export const keptErrors = [414, 500, 501, 502, 503, 504]

/** What a cache may keep by the statuses that CloudFront knows. */
const keptStatuses = new Set([200, 203, 204, 300, 301, 302, 304, 307, 308, 400, 403, 404, 405, 410])

/**
 * For how long the edge keeps a reply; null where it keeps nothing. Without `stale-if-error` CloudFront shows what it has for
 * as long as it has it. What is for one person is never kept: a cookie in it, `private`, or an answer to a signed request
 * that does not say it is public. Pure.
 */
export function lifetimeOf(call: Pick<Call, "headers">, reply: Reply): Lifetime | null {
  if (isFailure(reply)) return { fresh: ERROR_SECONDS * 1000, revalidate: 0, rescue: 0 }
  const told = parse(headerOf(reply, "cache-control"))
  const isPersonal =
    told.noStore || told.noCache || told.private || headerOf(reply, "set-cookie") !== undefined
  if (isPersonal || !keptStatuses.has(reply.status) || headerOf(reply, "vary") === "*") return null
  const isPublic = told.public || told.sharedMaxAge !== null
  if (call.headers["authorization"] !== undefined && !isPublic) return null
  const seconds = told.sharedMaxAge ?? told.maxAge
  if (seconds === null) return null
  const isStrict = told.mustRevalidate || told.proxyRevalidate
  const fresh = Math.min(seconds, MAX_SECONDS)
  const revalidate = isStrict ? 0 : (told.staleWhileRevalidate ?? 0)
  const rescue = isStrict ? 0 : (told.staleIfError ?? MAX_SECONDS)
  return { fresh: fresh * 1000, revalidate: revalidate * 1000, rescue: rescue * 1000 }
}

/** An answer that says the origin is not well. */
export function isFailure({ status }: Pick<Reply, "status">): boolean {
  return keptErrors.includes(status)
}

/** A header of a reply, whose names may be in any case. */
export function headerOf({ headers = {} }: Reply, name: string): string | undefined {
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name)
  const value = key === undefined ? undefined : headers[key]
  return Array.isArray(value) ? value.join(", ") : value
}
