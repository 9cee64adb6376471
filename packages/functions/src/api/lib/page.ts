import { createHmac, timingSafeEqual } from "node:crypto"
import { config } from "@hub/core/config"
import { AppError } from "@hub/core/error"
import { stableJson } from "@hub/core/id"
import type { Context } from "hono"
import type { Env } from "../env.ts"

type Scope = Readonly<Record<string, unknown>>

/**
 * A table cursor made public: signed, so that nobody forges a key, and bound to the list it continues (its
 * route and filters), so that it cannot be used on another index.
 */
export function signCursor(raw: string, scope: Scope, key = config().cursorSecret): string {
  const payload = Buffer.from(raw).toString("base64url")
  return `${payload}.${signature(payload, scope, key).toString("base64url")}`
}

/**
 * The table cursor in a public one. Throws `cursor.invalid` for anything that `signCursor` did not make. While a key is changed the
 * older one is good as well, so that nobody's list ends.
 */
export function openCursor(text: string, scope: Scope, keys = allKeys()): string {
  const [payload = "", mac = "", ...rest] = text.split(".")
  const given = Buffer.from(mac, "base64url")
  const signatures = keys.map((key) => signature(payload, scope, key))
  const isSigned = signatures.some((one) => given.length === one.length && timingSafeEqual(given, one))
  const isOurs = rest.length === 0 && isSigned
  if (isOurs) return Buffer.from(payload, "base64url").toString()
  const message = "is not a cursor of this list; start again without one"
  throw new AppError("input", "cursor.invalid", `query.cursor: ${message}`, {
    errors: [{ path: "query.cursor", message }],
  })
}

function allKeys(): string[] {
  const { cursorSecret, olderCursorSecrets } = config()
  return [cursorSecret, ...olderCursorSecrets]
}

type PageQuery = { limit?: number | undefined; cursor?: string | undefined }
type PageOf<T> = { items: T[]; cursor: string | null }

/** One page of a list as `{ data, next }`, with `Link` headers to the next and the first page (RFC 8288). */
export async function paginate<Q extends PageQuery, T>(
  c: Context<Env>,
  query: Q,
  list: (query: Q) => Promise<PageOf<T>>,
) {
  const { limit: _limit, cursor, ...filters } = query
  const scope = { ...filters, path: c.req.path }
  const page = await list({ ...query, ...(cursor !== undefined && { cursor: openCursor(cursor, scope) }) })
  const next = page.cursor === null ? null : signCursor(page.cursor, scope)
  const links = [
    ...(next === null ? [] : [link(c.req.url, "next", next)]),
    ...(cursor === undefined ? [] : [link(c.req.url, "first")]),
  ]
  if (links.length > 0) c.header("Link", links.join(", "))
  return { data: page.items, next }
}

function link(url: string, rel: string, cursor?: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete("cursor")
  if (cursor !== undefined) searchParams.set("cursor", cursor)
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ""
  return `<${pathname}${query}>; rel="${rel}"`
}

/** 128 bits are plenty for a signature that only has to outlive a list. */
function signature(payload: string, scope: Scope, key: string): Buffer {
  return createHmac("sha256", key)
    .update(`${stableJson(scope)}\n${payload}`)
    .digest()
    .subarray(0, 16)
}
