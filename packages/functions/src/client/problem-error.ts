/** An RFC 9457 document as the API sends it. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  reason: string
  correlationId: string
  errors: { path: string; message: string }[]
}

/**
 * Any failed call. `code` is the API's stable name (`NOT_FOUND`, `RATE_LIMIT` …), or `NETWORK_ERROR` with
 * status 0 when no answer came. `message` may be shown to a person; `correlationId` finds the call in the logs.
 */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly reason: string | null
  readonly correlationId: string | null
  readonly errors: Problem["errors"]
  readonly retryAfterSeconds: number | null

  constructor(problem: Partial<Problem>, retryAfterSeconds: number | null = null, cause?: unknown) {
    super(problem.detail ?? problem.title ?? "The request failed", { cause })
    this.name = "ProblemError"
    this.code = problem.code ?? "UNKNOWN_ERROR"
    this.status = problem.status ?? 0
    this.reason = problem.reason ?? null
    this.correlationId = problem.correlationId ?? null
    this.errors = problem.errors ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The error of an answer that was not a success; also of one that is no problem document (a proxy's HTML). */
export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN)
  const seconds = Number.isFinite(retryAfter) ? retryAfter : null
  const correlationId = response.headers.get("x-correlation-id")
  const fallback = {
    status: response.status,
    title: `The server answered ${response.status}`,
    ...(correlationId && { correlationId }),
  }
  const type = response.headers.get("content-type") ?? ""
  if (!type.startsWith("application/problem+json")) return new ProblemError(fallback, seconds)
  const body: Partial<Problem> = JSON.parse(await response.text())
  return new ProblemError({ ...fallback, ...body }, seconds)
}
