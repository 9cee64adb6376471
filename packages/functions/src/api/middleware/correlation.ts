import { requestId } from "hono/request-id"

/**
 * `X-Correlation-Id` in and out: the caller's own when it is ≤ 64 letters, digits, `_`, `-` or `=`, else a new
 * UUID. It stands in every log line and problem document of the request.
 */
export const correlation = requestId({ headerName: "X-Correlation-Id", limitLength: 64 })
