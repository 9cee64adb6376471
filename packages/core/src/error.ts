/**
 * The closed list of ways a request can fail. `code` is the stable public name (problem documents
 * carry it, clients switch on it); `status` is its HTTP status, kept here so that no route picks its own.
 */
export const errorKinds = {
  input: { status: 400, code: "VALIDATION_ERROR", title: "The request is not valid" },
  auth: { status: 401, code: "AUTH_REQUIRED", title: "Sign in first" },
  forbidden: { status: 403, code: "FORBIDDEN", title: "Not allowed" },
  not_found: { status: 404, code: "NOT_FOUND", title: "Not found" },
  conflict: { status: 409, code: "CONFLICT", title: "Changed by someone else" },
  gone: { status: 410, code: "GONE", title: "No longer available" },
  too_large: { status: 413, code: "TOO_LARGE", title: "Too large" },
  unprocessable: { status: 422, code: "UNPROCESSABLE", title: "Cannot be processed" },
  rate_limit: { status: 429, code: "RATE_LIMIT", title: "Too many requests" },
  upstream: { status: 502, code: "UPSTREAM_ERROR", title: "A data source failed" },
  database: { status: 503, code: "DB_ERROR", title: "Storage is temporarily unavailable" },
  degraded: { status: 503, code: "DEGRADED", title: "Switched off for today" },
  unavailable: { status: 503, code: "UNAVAILABLE", title: "Temporarily unavailable" },
  internal: { status: 500, code: "UNKNOWN_ERROR", title: "Something went wrong" },
} as const

export type ErrorKind = keyof typeof errorKinds

/** One invalid field: where it is (`query.limit`) and what was wrong with it. */
export type FieldError = { path: string; message: string }

export type AppErrorOptions = { errors?: FieldError[]; retryAfterSeconds?: number; cause?: unknown }

/**
 * The only error that domain code throws on purpose.
 * `reason` is the fine-grained, dotted name (`team.not_found`); `message` is safe to show to a caller.
 */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly reason: string
  readonly errors: FieldError[]
  readonly retryAfterSeconds: number | undefined

  constructor(kind: ErrorKind, reason: string, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = "AppError"
    this.kind = kind
    this.reason = reason
    this.errors = options.errors ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** What to tell a person about any thrown value, without assuming it is an Error. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
