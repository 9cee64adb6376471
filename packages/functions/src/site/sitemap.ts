import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { log } from "@hub/core/log"
import type { Context } from "hono"
import { textOf } from "../twin/read.ts"
import { escape } from "./document.ts"
import type { SiteEnv } from "./env.ts"
import { type Entry, type Found, teamEntries } from "./sitemap-entries.ts"

const daily = "public, max-age=0, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=86400"

/** Pages that are always there. */
const standing = [
  "/",
  "/scores",
  "/schedule",
  "/teams",
  "/standings",
  "/news",
  "/about",
  "/status",
  "/costs",
  "/usage",
]

/** One with parts missing must not be kept for long. */
const briefly = "public, max-age=0, s-maxage=60"

/**
 * Everything that may be found by a search: our teams, their season's games, their players, the latest articles. Two GetItems a team, once
 * an hour for all crawlers together. What cannot be read is left out for a minute; where nothing can, the answer is 503, for which the
 * edge shows its last whole one.
 */
export async function sitemap(c: Context<SiteEnv>): Promise<Response> {
  const read = async (key: string) => textOf(await c.var.pages.read(key).body)
  const [teams, articles] = await Promise.all([teamEntries(read), articleEntries(iso(c.var.now()))])
  const failed = teams.failed + articles.failed
  if (failed > 0) log.warn("sitemap with parts missing", { failed })
  const entries = [...articles.entries, ...teams.entries]
  if (failed > 0 && entries.length === 0)
    throw new AppError("unavailable", "sitemap.unreadable", "The list of pages cannot be read now")
  c.header("Cache-Control", failed > 0 ? briefly : daily)
  c.header("Content-Type", "application/xml; charset=utf-8")
  return c.body(sitemapOf([...standing.map((path): Entry => ({ path })), ...entries], c.var.origin))
}

async function articleEntries(now: string): Promise<Found> {
  try {
    const { items } = await Article.list({ limit: 50, now })
    const entries = items.map(({ slug, updatedAt }): Entry => ({ path: `/news/${slug}`, changed: updatedAt }))
    return { entries, failed: 0 }
  } catch {
    return { entries: [], failed: 1 }
  }
}

/** The sitemap's own limit is 50,000 addresses; eight teams have ~700. */
function sitemapOf(entries: readonly Entry[], origin: string): string {
  const urls = entries.map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${escape(changed)}</lastmod>` : ""
    return `  <url><loc>${escape(`${origin}${path}`)}</loc>${lastmod}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>\n",
  ].join("\n")
}

/** Everybody may read everything but what is of use to one person only. */
export function robots(c: Context<SiteEnv>): Response {
  c.header("Cache-Control", "public, max-age=86400")
  return c.text(
    [
      "User-agent: *",
      "Disallow: /desk",
      "Disallow: /search",
      "Disallow: /settings",
      `Sitemap: ${c.var.origin}/sitemap.xml`,
      "",
    ].join("\n"),
  )
}
