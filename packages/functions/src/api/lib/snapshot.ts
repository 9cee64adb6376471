import { brotliDecompressSync } from "node:zlib"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { fingerprint } from "@hub/core/id"
import { Run, type SourceState } from "@hub/core/run"
import { Snapshot } from "@hub/core/snapshot"
import { View } from "@hub/core/view"
import type { Context } from "hono"
import { routePath } from "hono/route"
import type { Env } from "../env.ts"
import { cacheControl, matchesEtag } from "./cache.ts"

/** A body ready to send, as brotli where a writer stored it, as text where it was computed just now. */
export type Body = {
  brotli?: Uint8Array<ArrayBuffer>
  text?: string
  etag: string
  asOf: string
  stale: boolean
}

/** Pages read within the last second by this process, with concurrent reads of one page joined into one. */
export type PageCache = { read: (key: string) => { body: Promise<Body>; hit: boolean } }

const KEEP_MS = 1_000
/** ~3 KB each: a megabyte, whatever keys a crawler invents. */
const MAX_PAGES = 300

/** An in-process cache in front of `load`: on a game night it takes most of the load off the table. Failures are not kept. */
export function createPageCache(
  now: () => number,
  load: (key: string) => Promise<Body>,
  keepMs = KEEP_MS,
): PageCache {
  const pages = new Map<string, { body: Promise<Body>; until: number }>()
  return {
    read(key) {
      const known = pages.get(key)
      if (known && known.until > now()) return { body: known.body, hit: true }
      const body = load(key)
      pages.delete(key)
      pages.set(key, { body, until: now() + keepMs })
      body.catch(() => pages.get(key)?.body === body && pages.delete(key))
      const [oldest] = pages.keys()
      if (pages.size > MAX_PAGES && oldest !== undefined) pages.delete(oldest)
      return { body, hit: false }
    },
  }
}

/** Answers with the page behind a snapshot key: 1 GetItem, 0.5 RRU, or nothing within the second. */
export async function page(c: Context<Env>, key: string): Promise<Response> {
  const { body, hit } = c.var.pages.read(key)
  c.header("X-Hub-Cache", hit ? "hit" : "miss")
  return send(c, await body)
}

/** Answers with a value that was read for this request: hashed and serialised here, so for colder routes. */
export function fresh(c: Context<Env>, value: object): Response {
  const text = JSON.stringify(value)
  return send(c, { text, etag: fingerprint(text), asOf: iso(c.var.now()), stale: false })
}

/**
 * Reads the stored page, else computes it from entities. Once any source was ever read that stays so: each process looks once.
 */
export function pageLoader(now: () => number): (key: string) => Promise<Body> {
  const known = { source: false }
  async function hasRead(): Promise<boolean> {
    known.source ||= await Run.any()
    return known.source
  }
  return async (key) => {
    const stored = await Snapshot.read(key)
    if (!stored) return computePage(key, iso(now()), hasRead)
    const { body, etag, asOf, stale } = stored
    return { brotli: new Uint8Array(body), etag, asOf, stale }
  }
}

/**
 * A page nobody has stored yet: a few Queries; for an id that names nothing hardly more than the look itself, because anybody can
 * make ids up. Where the hub has nothing to show because its sources fail, that is an outage and not an empty page, and an
 * unknown id is one only for a hub that has not read anything yet.
 */
async function computePage(key: string, now: string, hasRead: () => Promise<boolean>): Promise<Body> {
  const built = await View.build(key, now).catch(notFoundOnly)
  if (built instanceof AppError) throw (await hasRead()) ? built : outage()
  const sources = await Run.sources()
  const behind = sources.filter((source) => source.pages.includes(key))
  if (isOutage(built, behind.length > 0 ? behind : sources)) throw outage()
  const text = JSON.stringify(Array.isArray(built) ? { data: built, next: null } : { data: built })
  const stale = behind.some((source) => source.stale)
  return { text, etag: fingerprint(text), asOf: oldestCheck(behind) ?? now, stale }
}

/** Nothing to show, and every source of it fails or was never read. */
export function isOutage(built: unknown, sources: readonly Pick<SourceState, "stale">[]): boolean {
  return isEmpty(built) && sources.every((source) => source.stale)
}

/** A page whose lists are all empty. */
function isEmpty(built: unknown): boolean {
  if (typeof built !== "object" || built === null) return true
  const lists = Array.isArray(built) ? [built] : Object.values(built).filter((value) => Array.isArray(value))
  return lists.length > 0 && lists.every((list) => list.length === 0)
}

/** A page is as old as the source of it that was not checked for the longest time. */
function oldestCheck(sources: readonly Pick<SourceState, "checkedAt">[]): string | undefined {
  return sources.flatMap(({ checkedAt }) => checkedAt ?? []).toSorted()[0]
}

function notFoundOnly(thrown: unknown): AppError {
  if (thrown instanceof AppError && thrown.kind === "not_found") return thrown
  throw thrown
}

function outage(): AppError {
  return new AppError("unavailable", "feed.down", "Sports data temporarily unavailable", {
    retryAfterSeconds: 30,
  })
}

/**
 * One tag names the JSON text in every coding, which only a weak validator may do; `If-None-Match` compares
 * weakly anyway.
 */
function send(c: Context<Env>, { brotli, text, etag, asOf, stale }: Body): Response {
  const tag = etag.startsWith('"') ? etag : `"${etag}"`
  c.header("ETag", `W/${tag}`)
  c.header("Cache-Control", cacheControl(routePath(c, -1)))
  c.header("Vary", "Accept-Encoding", { append: true })
  c.header("X-Hub-As-Of", asOf)
  if (stale) c.header("X-Hub-Stale", "true")
  if (matchesEtag(c.req.header("if-none-match"), tag)) return c.body(null, 304)
  c.header("Content-Type", "application/json")
  if (!brotli) return c.body(text ?? "")
  if (!acceptsBrotli(c.req.header("accept-encoding"))) return c.body(brotliDecompressSync(brotli).toString())
  c.header("Content-Encoding", "br")
  return c.body(brotli)
}

/** `br` or `*` with a weight above zero. */
export function acceptsBrotli(header = ""): boolean {
  const codings = new Map(
    header.split(",").map((one): [string, number] => {
      const [coding = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2)
      return [coding, weight === undefined ? 1 : Number(weight)]
    }),
  )
  return (codings.get("br") ?? codings.get("*") ?? 0) > 0
}
