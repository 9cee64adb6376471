import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import type { Context } from "hono"
import type { Roster, Schedule, Team } from "../client/types.ts"
import { textOf } from "../twin/read.ts"
import { escape } from "./document.ts"
import type { SiteEnv } from "./env.ts"

type Entry = { path: string; changed?: string }

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

/**
 * Everything that may be found by a search: our teams, their season's games, their players, the latest articles. Two GetItems a team, once
 * an hour for all crawlers together.
 */
export async function sitemap(c: Context<SiteEnv>): Promise<Response> {
  const read = async (key: string) => textOf(await c.var.pages.read(key).body)
  const { data: teams }: { data: Team[] } = JSON.parse(await read("teams"))
  const parts = await Promise.all(
    teams.map(async (team) => {
      const [games, players] = await Promise.all([
        read(`team/${team.id}/schedule`),
        read(`team/${team.id}/roster`),
      ])
      const { data: schedule }: { data: Schedule } = JSON.parse(games)
      const { data: roster }: { data: Roster } = JSON.parse(players)
      return entriesOf(team, schedule, roster)
    }),
  )
  const { items } = await Article.list({ limit: 50, now: iso(c.var.now()) })
  const articles = items.map(({ slug, updatedAt }): Entry => ({ path: `/news/${slug}`, changed: updatedAt }))
  const entries = [...standing.map((path): Entry => ({ path })), ...articles, ...parts.flat()]
  c.header("Cache-Control", daily)
  c.header("Content-Type", "application/xml; charset=utf-8")
  return c.body(sitemapOf(entries, c.var.origin))
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

/** A team's page changes with its games, a player's with the roster. */
function entriesOf(team: Team, { games }: Schedule, { players }: Roster): Entry[] {
  const newest = games
    .map((game) => game.updatedAt)
    .toSorted()
    .at(-1)
  return [
    { path: `/teams/${team.id}`, changed: newest ?? team.updatedAt },
    ...games.map((game) => ({ path: `/games/${game.id}`, changed: game.updatedAt })),
    ...players.map((player) => ({ path: `/players/${player.id}`, changed: player.updatedAt })),
  ]
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
