import { AppError, errorKinds, type FieldError } from "@hub/core/error"
import { log } from "@hub/core/log"
import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import * as v from "valibot"
import { FORBIDDEN_METHOD } from "../../handler/event.ts"
import type { Env } from "../env.ts"
import { watchful } from "./watchful.ts"

/** The domain's failures, and the three that only HTTP knows. */
export const problemKinds = {
  ...errorKinds,
  method: { status: 405, code: "METHOD_NOT_ALLOWED", title: "The method is not supported here" },
  media: { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", title: "The body has the wrong type" },
  headers: { status: 431, code: "HEADERS_TOO_LARGE", title: "The request headers are too large" },
} as const
export type ProblemKind = keyof typeof problemKinds

/** RFC 9457. `code` is stable and closed, `reason` is finer and may grow, `detail` is for people. */
export const Problem = v.pipe(
  v.object({
    type: v.pipe(v.string(), v.description("Path of a description of this code")),
    title: v.string(),
    status: v.number(),
    detail: v.string(),
    code: v.picklist(Object.values(problemKinds).map((kind) => kind.code)),
    reason: v.string(),
    correlationId: v.string(),
    errors: v.array(v.object({ path: v.string(), message: v.string() })),
  }),
  v.metadata({ ref: "Problem" }),
)

type Failure = {
  kind: ProblemKind
  reason: string
  detail: string
  errors?: FieldError[]
  retryAfterSeconds?: number | undefined
}

/** As much of a request as a failure needs to know, so that other apps of ours answer with the same words. */
type Asked = Pick<Context, "header" | "body" | "req"> & { var: Pick<Env["Variables"], "requestId"> }

/** The one way a failure leaves the API. Never stored by a cache. */
export function problem(c: Asked, failure: Failure): Response {
  const { status, code, title } = problemKinds[failure.kind]
  const { reason, detail, errors = [], retryAfterSeconds } = failure
  c.header("Cache-Control", "no-store")
  c.header("Content-Type", "application/problem+json")
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(Math.ceil(retryAfterSeconds)))
  const type = `/api/v1/problems/${code}`
  return c.body(
    JSON.stringify({ type, title, status, detail, code, reason, correlationId: c.var.requestId, errors }),
    status,
  )
}

/** The one mapper from anything thrown. What is not an AppError is a bug: the log gets it all, the caller nothing. */
export function onError(thrown: unknown, c: Asked): Response {
  if (thrown instanceof AppError) {
    watchful(thrown, c.req)
    const { kind, reason, message: detail, errors, retryAfterSeconds } = thrown
    return problem(c, { kind, reason, detail, errors, retryAfterSeconds })
  }
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return problem(c, { kind: "input", reason: "request.malformed", detail: thrown.message })
  }
  log.error("unexpected error", {
    correlationId: c.var.requestId,
    error: thrown instanceof Error ? thrown : String(thrown),
  })
  return problem(c, { kind: "internal", reason: "internal", detail: "Internal server error" })
}

/** No route. An empty segment where an id belongs (`/games//`, `/teams//roster`) is the id forgotten. */
export function notFound(c: Asked): Response {
  const [, resource] = /\/(games|teams|players|news|articles|problems)\/(?:\/|$)/.exec(c.req.path) ?? []
  if (!resource)
    return problem(c, { kind: "not_found", reason: "route.not_found", detail: `There is no ${c.req.path}` })
  const name = { news: "slug", articles: "slug", problems: "code" }[resource] ?? "id"
  const message = `Missing required parameter: ${name}`
  return problem(c, {
    kind: "input",
    reason: "input.missing",
    detail: message,
    errors: [{ path: `param.${name}`, message }],
  })
}

/** The path exists, the method does not. */
export function methodNotAllowed(c: Asked, methods: string[]): Response {
  c.header("Allow", methods.join(", "))
  const asked = c.req.method.replace(new RegExp(`^${FORBIDDEN_METHOD}`), "")
  const detail = `${c.req.path} answers ${methods.join(", ")}, not ${asked}`
  return problem(c, { kind: "method", reason: "route.method", detail })
}
