import type { LambdaEvent } from "hono/aws-lambda"

export type FunctionUrlEvent = Extract<LambdaEvent, { rawPath: string }>

/** Before a method that a `Request` refuses to carry, so that the app can refuse it in its own words. */
export const FORBIDDEN_METHOD = "X-"

/**
 * An event that can become a `Request`: that may not carry a body on GET and HEAD, so such a body is dropped and only
 * announced by its length; it knows no TRACE; and it would cut control characters off the end of a path.
 */
export function presentable(event: FunctionUrlEvent): FunctionUrlEvent {
  const { http } = event.requestContext
  const method = /^(trace|track|connect)$/i.test(http.method)
    ? `${FORBIDDEN_METHOD}${http.method}`
    : http.method
  const rawPath = event.rawPath.replaceAll(/\p{Cc}| /gu, encodeURIComponent)
  const isSame = method === http.method && rawPath === event.rawPath
  const fit = isSame
    ? event
    : { ...event, rawPath, requestContext: { ...event.requestContext, http: { ...http, method } } }
  if (!event.body || (method !== "GET" && method !== "HEAD")) return fit
  const bytes = Buffer.byteLength(event.body, event.isBase64Encoded ? "base64" : "utf8")
  return { ...fit, body: null, headers: { ...event.headers, "content-length": String(bytes) } }
}
