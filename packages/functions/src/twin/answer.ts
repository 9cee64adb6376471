import { fingerprint } from "@hub/core/id"
import type { Context } from "hono"
import { matchesEtag, policies } from "../api/lib/cache.ts"
import { alternatesOf, mediaTypes, type TwinFormat } from "../client/twins.ts"
import type { SiteEnv } from "../site/env.ts"

export type Kept = "live" | "page"

/** Calendar services come by every few hours at best: a quarter of an hour at the edge makes no calendar older. */
const slow: Partial<Record<TwinFormat, string>> = {
  ics: "public, max-age=900, stale-while-revalidate=3600, stale-if-error=86400",
  rss: "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400",
  atom: "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400",
  feed: "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400",
}

type Twin = { text: string; format: TwinFormat; kept: Kept; page: string; asOf: string; stale: boolean }

/** Sends a twin, or 304. It is the same text for everybody, so any site may read it. */
export function answer(c: Context<SiteEnv>, { text, format, kept, page, asOf, stale }: Twin): Response {
  const etag = `W/"${fingerprint(text)}"`
  c.header("ETag", etag)
  c.header("Cache-Control", slow[format] ?? policies[kept])
  c.header("X-Hub-As-Of", asOf)
  if (stale) c.header("X-Hub-Stale", "true")
  c.header("Access-Control-Allow-Origin", "*")
  c.header("Link", links(page, c.req.path))
  // The page itself is what a search engine should show.
  c.header("X-Robots-Tag", "noindex")
  c.header("X-Content-Type-Options", "nosniff")
  c.header(
    "Content-Type",
    format === "json" || format === "feed" ? mediaTypes[format] : `${mediaTypes[format]}; charset=utf-8`,
  )
  // With its type: Lambda would call an answer without one JSON, and a cache takes that for the text it keeps.
  if (matchesEtag(c.req.header("if-none-match"), etag)) return c.body(null, 304)
  if (format === "ics") c.header("Content-Disposition", `inline; filename="${c.req.path.split("/").at(-1)}"`)
  return c.body(text)
}

/** The page that this is a twin of, and the other twins of it. */
function links(page: string, self: string): string {
  const others = alternatesOf(page).filter(({ href }) => href !== self)
  return [
    `<${page}>; rel="canonical"`,
    ...others.map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`),
  ].join(", ")
}
