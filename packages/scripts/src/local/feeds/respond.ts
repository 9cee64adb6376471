import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import type { Answer } from "./answer.ts"
import type { ActiveFault } from "./faults.ts"

export type Ready = { answer: Answer; body: Buffer; etag: string }

const BLOCKED =
  "<!DOCTYPE html><html><head><title>Access Denied</title></head><body>Access Denied</body></html>"

/** Prints and hashes an answer. */
export function prepare(answer: Answer): Ready {
  const body = Buffer.from(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body))
  return { answer, body, etag: `"${createHash("sha1").update(body).digest("base64url")}"` }
}

/** With validators, gzip and 304, as a CDN does. */
export function send(
  { answer, body, etag }: Ready,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers = {
    "content-type": answer.type ?? "application/json;charset=UTF-8",
    "cache-control": answer.maxAge ? `max-age=${answer.maxAge}` : "no-cache",
    vary: "Accept-Encoding",
    ...(answer.status === 200 ? { etag } : {}),
  }
  if (answer.status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  if (body.length > 1_000 && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response
      .writeHead(answer.status, { ...headers, "content-encoding": "gzip" })
      .end(gzipSync(body, { level: 1 }))
    return
  }
  response.writeHead(answer.status, headers).end(body)
}

export function truncate({ answer, body }: Ready, response: ServerResponse): void {
  response.writeHead(answer.status, { "content-type": "application/json" })
  response.end(body.subarray(0, Math.floor(body.length * 0.6)))
}

/** Answers as a broken feed would. */
export function fail(
  fault: Exclude<ActiveFault, { kind: "latency" | "truncated" }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case "status":
      response.writeHead(fault.status, {
        "content-type": "application/json",
        ...(fault.retryAfter ? { "retry-after": fault.retryAfter } : {}),
      })
      response.end(JSON.stringify({ code: fault.status, message: "Injected." }))
      return
    case "html":
      return refuse(response, 200)
    case "reset":
      request.socket.destroy()
      return
    case "empty":
      response.writeHead(200, { "content-type": "application/json" }).end()
      return
    case "oversized":
      response.writeHead(200, { "content-type": "application/json" })
      response.end(Buffer.alloc(fault.bytes, " "))
  }
}

/** The CDN's page for whoever it does not like. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/html" }).end(BLOCKED)
}
