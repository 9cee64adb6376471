import { correlated } from "@hub/core/correlation"
import { createMiddleware } from "hono/factory"
import { requestId } from "hono/request-id"
import type { Env } from "../env.ts"

const named = requestId({ headerName: "X-Correlation-Id", limitLength: 64 })

/**
 * `X-Correlation-Id` in and out: the caller's own when it is ≤ 64 letters, digits, `_`, `-` or `=`, else a new
 * UUID. It stands in every log line and problem document of the request, and in what the request causes elsewhere.
 */
export const correlation = createMiddleware<Env>((c, next) =>
  named(c, () => correlated(c.var.requestId, next)),
)
