import { randomUUID } from "node:crypto"
import type { Reply } from "./http.ts"

/** What the front door refuses by itself, in the API's words; `slow` is its own, no function ever sees such a request. */
const kinds = {
  malformed: { status: 400, code: "VALIDATION_ERROR", title: "The request is not valid" },
  method: { status: 405, code: "METHOD_NOT_ALLOWED", title: "The method is not supported here" },
  slow: { status: 408, code: "REQUEST_TIMEOUT", title: "Request Timeout" },
  too_large: { status: 413, code: "TOO_LARGE", title: "Too large" },
  headers: { status: 431, code: "HEADERS_TOO_LARGE", title: "The request headers are too large" },
} as const

/** A problem document under the caller's correlation id where it has the API's form, else under a new one. */
export function problemReply(kind: keyof typeof kinds, detail: string, asked?: string): Reply {
  const { status, code, title } = kinds[kind]
  const correlationId = asked !== undefined && /^[\w=-]{1,64}$/.test(asked) ? asked : randomUUID()
  const type = kind === "slow" ? "about:blank" : `/api/v1/problems/${code}`
  const reason = `edge.${kind}`
  const body = JSON.stringify({ type, title, status, detail, code, reason, correlationId, errors: [] })
  const headers = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-correlation-id": correlationId,
  }
  return { status, headers, body }
}

/** The same as bytes, for a request that never became one. */
export function rawProblem(kind: keyof typeof kinds, detail: string): string {
  const { status, headers = {}, body = "" } = problemReply(kind, detail)
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(body), connection: "close" })
  return [
    `HTTP/1.1 ${status} ${kinds[kind].title}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    "",
    body,
  ].join("\r\n")
}
