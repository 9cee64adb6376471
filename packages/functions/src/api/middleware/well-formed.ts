import { AppError } from "@hub/core/error"
import { bodyLimit } from "hono/body-limit"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"
import { problem } from "../lib/error.ts"

const MAX_BODY = 16 * 1024
/** Articles are written here and nowhere else. */
const MAX_ARTICLE = 64 * 1024
const MAX_HEADERS = 16 * 1024
const MAX_URL = 4 * 1024

/** Refuses what no route wants to see: oversized headers or addresses, and a body where none belongs. */
export const wellFormed = createMiddleware<Env>(async (c, next) => {
  if (headerBytes(c.req.raw.headers) > MAX_HEADERS) {
    return problem(c, {
      kind: "headers",
      reason: "request.headers",
      detail: `Headers may be ${MAX_HEADERS} bytes in all`,
    })
  }
  if (c.req.url.length > MAX_URL) {
    throw new AppError("input", "request.url", `The address may be ${MAX_URL} characters long`)
  }
  if (isRead(c.req.method) && hasBody(c.req.raw.headers)) {
    throw new AppError("input", "request.body", `${c.req.method} takes no body; use query parameters`)
  }
  if (!isRead(c.req.method) && hasBody(c.req.raw.headers) && !isJson(c.req.header("content-type"))) {
    return problem(c, { kind: "media", reason: "request.media", detail: "A body must be application/json" })
  }
  return next()
})

/** 413 above 16 KB, for an article above 64 KB, whatever Content-Length claims. */
export const smallBody = createMiddleware<Env>((c, next) => {
  return /^\/api\/v1\/articles(?:\/[^/]+)?$/.test(c.req.path) ? upToArticle(c, next) : upToBody(c, next)
})

const upToBody = upTo(MAX_BODY)
const upToArticle = upTo(MAX_ARTICLE)

function upTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError("too_large", "request.body", `A body may be ${maxSize} bytes long`)
    },
  })
}

function isJson(type = ""): boolean {
  return /^application\/json\s*(;|$)/i.test(type)
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD"
}

function hasBody(headers: Headers): boolean {
  return Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding")
}

function headerBytes(headers: Headers): number {
  return [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0)
}
