import type { LambdaEvent } from "hono/aws-lambda"

export type FunctionUrlEvent = Extract<LambdaEvent, { rawPath: string }>

/**
 * An event that can become a `Request`, which may not carry a body on GET and HEAD: such a body is dropped and
 * only announced by its length, so that the API can refuse it in its own words.
 */
export function presentable(event: FunctionUrlEvent): FunctionUrlEvent {
  const { method } = event.requestContext.http
  if (!event.body || (method !== "GET" && method !== "HEAD")) return event
  const bytes = Buffer.byteLength(event.body, event.isBase64Encoded ? "base64" : "utf8")
  return { ...event, body: null, headers: { ...event.headers, "content-length": String(bytes) } }
}
