import { AppError, messageOf } from "../error.ts"

/** Why a request brought nothing: the closed list that the breaker and the journal know. */
export type HttpReason =
  | "feed.bad_request"
  | "feed.forbidden"
  | "feed.not_found"
  | "feed.rate_limited"
  | "feed.server_error"
  | "feed.unexpected_status"
  | "feed.redirected"
  | "feed.unreachable"
  | "feed.timeout"
  | "feed.too_large"
  | "feed.circuit_open"

export function failure(
  reason: HttpReason,
  message: string,
  options: { cause?: unknown; retryAfterSeconds?: number } = {},
): AppError {
  return new AppError("upstream", reason, message, options)
}

/** What an answer other than 200 or 304 means. `now` in ms reads a Retry-After that is a date. */
export function statusFailure(url: URL, response: Response, now: number): AppError {
  const { status } = response
  const seconds = retryAfter(response.headers.get("retry-after"), now)
  const message = `${url.host} answered ${status} to ${url.pathname}`
  return failure(reasonOf(status), message, seconds === undefined ? {} : { retryAfterSeconds: seconds })
}

function reasonOf(status: number): HttpReason {
  if (status === 403) return "feed.forbidden"
  if (status === 404) return "feed.not_found"
  if (status === 429) return "feed.rate_limited"
  if (status >= 500) return "feed.server_error"
  return status >= 400 ? "feed.bad_request" : "feed.unexpected_status"
}

/** Seconds to wait from a Retry-After header, which is a number of seconds or a date. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000))
}

/** A failure of the connection itself, before or during the body. */
export function connectionFailure(url: URL, thrown: unknown, timeoutMs: number): AppError {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === "TimeoutError") {
    return failure("feed.timeout", `${url.host} did not answer within ${timeoutMs / 1000} s`, {
      cause: thrown,
    })
  }
  const cause = thrown instanceof Error && thrown.cause ? thrown.cause : thrown
  return failure("feed.unreachable", `${url.host} cannot be reached: ${messageOf(cause)}`, { cause: thrown })
}

/** Failures that may be gone a moment later. 403 is none of them: asking again makes it worse. */
export function isTransient(thrown: unknown): thrown is AppError {
  return thrown instanceof AppError && transient.has(thrown.reason)
}

const transient: ReadonlySet<string> = new Set<HttpReason>([
  "feed.rate_limited",
  "feed.server_error",
  "feed.unreachable",
  "feed.timeout",
])
