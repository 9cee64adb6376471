import { brotliDecompressSync } from "node:zlib"
import { expect } from "vitest"
import { type AppOptions, createApp } from "../api/index.ts"
import type { FunctionUrlEvent } from "../handler/event.ts"
import { lambda } from "../handler/lambda.ts"
import { contractErrors } from "./contract.ts"
import { unhurried } from "./unhurried.ts"

export type Ask = { method?: string; headers?: Record<string, string>; body?: string; sourceIp?: string }

/** What came back: `raw` as sent, `text` and `json` decoded. */
export type Answered = { status: number; headers: Headers; raw: Buffer; text: string; json: unknown }

/**
 * Calls an API of its own through the Lambda handler, as a Function URL would, and holds every answer against
 * the published document: a test that gets an undocumented answer fails, whatever it looks at. It keeps all its promises
 * unless told otherwise.
 */
export function caller(options: AppOptions = {}) {
  const handler = lambda(createApp({ level: async () => 0, even: unhurried, ...options }))
  return async (target: string, ask: Ask = {}): Promise<Answered> => {
    const event = eventOf(target, ask)
    const result = await handler(event)
    const headers = new Headers(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    )
    const raw = Buffer.from(result.body, result.isBase64Encoded ? "base64" : "utf8")
    const bytes = headers.get("content-encoding") === "br" ? brotliDecompressSync(raw) : raw
    const answered = { status: result.statusCode, headers, raw, text: bytes.toString(), json: jsonOf(bytes) }
    const response = {
      status: answered.status,
      contentType: headers.get("content-type"),
      body: answered.json,
    }
    expect(await contractErrors(event.requestContext.http.method, event.rawPath, response)).toEqual([])
    return answered
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
