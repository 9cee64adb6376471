import { type AppOptions, createApp } from "../api/index.ts"
import type { FunctionUrlEvent } from "../handler/event.ts"
import { lambda } from "../handler/lambda.ts"

export type Ask = { method?: string; headers?: Record<string, string>; body?: string; sourceIp?: string }

/** What came back, with the body decoded from base64 as CloudFront would. */
export type Answered = { status: number; headers: Headers; bytes: Buffer; text: string; json: unknown }

/** Calls an API of its own through the Lambda handler, as a Function URL would. */
export function caller(options: AppOptions = {}) {
  const handler = lambda(createApp(options))
  return async (target: string, ask: Ask = {}): Promise<Answered> => {
    const result = await handler(eventOf(target, ask))
    const bytes = Buffer.from(result.body, result.isBase64Encoded ? "base64" : "utf8")
    const headers = new Headers(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    )
    return { status: result.statusCode, headers, bytes, text: bytes.toString(), json: jsonOf(bytes) }
  }
}

/** Undefined for what is no JSON: brotli, HTML, nothing. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

/** A payload 2.0 event; `target` is a path below /api/v1, or an absolute one when it starts with `//`. */
export function eventOf(
  target: string,
  { method = "GET", headers = {}, body, sourceIp = "203.0.113.7" }: Ask,
): FunctionUrlEvent {
  const [path = "", rawQueryString = ""] = (
    target.startsWith("//") ? target.slice(1) : `/api/v1${target}`
  ).split("?")
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString,
    headers: { host: "hub.example", ...headers },
    body: body ?? null,
    isBase64Encoded: false,
    requestContext: {
      accountId: "anonymous",
      apiId: "hub",
      authentication: null,
      authorizer: {},
      domainName: "hub.example",
      domainPrefix: "hub",
      http: { method, path, protocol: "HTTP/1.1", sourceIp, userAgent: "test" },
      requestId: "r",
      routeKey: "$default",
      stage: "$default",
      time: "21/Nov/2026:12:00:00 +0000",
      timeEpoch: 0,
    },
  }
}
