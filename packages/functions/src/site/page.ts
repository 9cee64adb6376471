import { easternDay } from "@hub/core/clock"
import { fingerprint } from "@hub/core/id"
import { log } from "@hub/core/log"
import type { Context } from "hono"
import { matchesEtag } from "../api/lib/cache.ts"
import type { PageCache } from "../api/lib/snapshot.ts"
import type { FirstScreen, Rendered } from "../client/first-screen.ts"
import { alternatesOf, linkHeader } from "../client/twins.ts"
import { withoutRefused } from "../twin/query.ts"
import { cacheControl } from "./cache.ts"
import { documentOf, json } from "./document.ts"
import type { SiteEnv } from "./env.ts"
import { factsOf, previewOf } from "./facts.ts"
import { type Gathered, gather, nothing } from "./first-screen.ts"
import { type Kind, SOURCES } from "./kinds.ts"
import { isUnknownTeam } from "./known-team.ts"
import { isNewsroom, newsroomAt } from "./newsroom.ts"
import { keyOf, movedTo } from "./place.ts"
import type { Shell } from "./shell.ts"
import { sourcesAt } from "./sources.ts"

const html = "text/html; charset=utf-8"

/** A page of the site: the app as HTML with its first screen's data. As many GetItems as its kind names keys. */
export async function page(c: Context<SiteEnv>, kind: Kind): Promise<Response> {
  const now = c.var.now()
  const shell = await c.var.shell()
  const { first, status, version } = await firstScreen(c, kind, now)
  const moved = movedTo(c.req.path, first)
  if (moved !== undefined) return c.redirect(moved, 301)
  // Weak: ages and countdowns in the HTML move without the facts.
  const etag = `W/"${fingerprint([shell.version, version, c.req.url, easternDay(now)].join(" "))}"`
  const isFresh = status === 200 && matchesEtag(c.req.header("if-none-match"), etag)
  // With its type: Lambda would call an answer without one JSON, and a cache takes that for the page it keeps.
  const same = { ETag: etag, "Cache-Control": keptFor(c.req.path, 200, first), "Content-Type": html }
  if (isFresh) return c.body(null, 304, same)
  const drawn = await render(shell, addressOf(c), first)
  // A form without a script behind it would lose what is typed into it.
  const rendered = forms.has(c.req.path) ? { ...drawn, html: "" } : drawn
  return send(c, { shell, first, rendered, etag, status: pageStatus(status, rendered) })
}

type Answer = { shell: Shell; first: FirstScreen; rendered: Rendered; etag: string; status: 200 | 404 | 503 }

function send(c: Context<SiteEnv>, { shell, first, rendered, etag, status }: Answer): Response {
  const { path } = c.req
  const { origin } = c.var
  const isFound = status === 200
  const twinned = withoutRefused(addressOf(c))
  const alternates = isFound ? alternatesOf(twinned) : []
  c.header("Cache-Control", keptFor(path, status, first))
  c.header("Content-Type", html)
  if (isFound) c.header("ETag", etag)
  if (alternates.length > 0) c.header("Link", linkHeader(twinned))
  if (status === 503) c.header("Retry-After", "30")
  return c.body(
    documentOf(shell, {
      rendered,
      first,
      canonical: `${origin}${canonicalOf(c)}`,
      ...previewOf(path, first, origin),
      alternates,
      facts: isFound ? factsOf(path, first, origin) : null,
      isIndexed: isFound && !forms.has(path),
      files: shell.files[c.req.routePath] ?? shell.files[path] ?? [],
    }),
    status,
  )
}

/** As long as its own data stay good; what stands beside it on every page is not what somebody came for. */
function keptFor(path: string, status: number, { pages }: FirstScreen): string {
  const main = Object.entries(pages).filter(([key]) => key !== RAIL || path === "/teams")
  return cacheControl(status, main.length > 0 ? json(main) : "")
}

/** What stands in the left column of every page, on wide screens. */
const RAIL = "teams"

/** Pages to type on, of use to one person only: the app draws them, no index keeps them. */
const forms = new Set([
  "/account",
  "/account/comments",
  "/admin",
  "/desk",
  "/confirm",
  "/forgot",
  "/search",
  "/settings",
  "/sign-in",
  "/sign-up",
])

async function firstScreen(c: Context<SiteEnv>, { keys, beside }: Kind, now: number): Promise<Gathered> {
  const today = easternDay(now)
  const named = keys({
    id: c.req.param("id") ?? "",
    today,
    day: c.req.query("day"),
    month: c.req.query("month"),
    query: (name) => c.req.query(name),
  })
  if (named === null || (await isUnknownTeam(c.req.path, c.var.rail))) return nothing(keyOf(c.req.path), now)
  const special: Record<string, PageCache> = { [RAIL]: c.var.rail, [SOURCES]: sourcesAt(now) }
  const partOf = (key: string) => ({
    key,
    read: (special[key] ?? (isNewsroom(key) ? newsroomAt(now) : c.var.pages)).read,
  })
  const parts = [...new Set([...named, RAIL])].map(partOf)
  const gathered = await gather(parts, now, (main) => beside?.(main).map(partOf) ?? [])
  // A page of words stands also while the teams beside it cannot be had.
  return named.length === 0 ? { ...gathered, status: 200 } : gathered
}

/**
 * A bug of the app must not take the page with it: the shell boots, and asks for itself. It is a failure all the same, so that
 * the edge shows the page it had and no index takes an empty one.
 */
async function render(shell: Shell, url: string, first: FirstScreen): Promise<Rendered> {
  try {
    return await shell.render(url, first)
  } catch (thrown) {
    log.error("page not rendered", { url, error: thrown instanceof Error ? thrown : String(thrown) })
    return { html: "", status: 503, title: "Pack Hub", description: "NC State scores, schedules and teams." }
  }
}

function pageStatus(status: number, rendered: Rendered): 200 | 404 | 503 {
  if (status >= 500 || rendered.status >= 500) return 503
  return status >= 400 || rendered.status === 404 ? 404 : 200
}

function addressOf(c: Context<SiteEnv>): string {
  const { pathname, search } = new URL(c.req.url)
  return `${pathname}${search}`
}

/** A day or a month is a page of its own; filters and orders are not. */
function canonicalOf(c: Context<SiteEnv>): string {
  const own = ["day", "month"].flatMap((name) => {
    const value = c.req.query(name)
    return value && /^[\d-]+$/.test(value) ? [`${name}=${value}`] : []
  })
  return own.length > 0 ? `${c.req.path}?${own.join("&")}` : c.req.path
}
