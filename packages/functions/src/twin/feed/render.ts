import type { Game } from "@hub/core/game"
import { generateAtomFeed, generateRssFeed } from "feedsmith"
import { mediaTypes } from "../../client/twins.ts"
import type { Shown } from "../page.ts"
import { searchOf } from "../query.ts"
import { itemsOf } from "./entry.ts"

/** `path` is the feed's own without its ending, `page` the page that shows the same. */
type Feed = { title: string; path: string; page: string; games: readonly Game.Info[] }

/** Results as RSS 2.0. */
export function rssText(shown: Shown<unknown>, feed: Feed): string {
  const { origin } = shown.asked
  const items = itemsOf(feed.games, origin)
  return generateRssFeed({
    title: feed.title,
    link: `${origin}${feed.page}`,
    description: descriptionOf(shown),
    language: "en-US",
    lastBuildDate: newestOf(items.map(({ changedAt }) => changedAt)),
    ttl: 15,
    atom: { links: [{ href: selfOf(shown, feed, "rss"), rel: "self", type: mediaTypes.rss }] },
    items: items.map(({ id, title, summary, url, endedAt }) => ({
      title,
      link: url,
      description: escaped(summary),
      guid: { value: id, isPermaLink: false },
      pubDate: new Date(endedAt),
    })),
  })
}

/** The same as Atom (RFC 4287). */
export function atomText(shown: Shown<unknown>, feed: Feed): string {
  const { origin } = shown.asked
  const items = itemsOf(feed.games, origin)
  return generateAtomFeed({
    id: `tag:ncstate-sports-hub,2026:${feed.path}`,
    title: { value: feed.title },
    subtitle: { value: descriptionOf(shown) },
    updated: newestOf(items.map(({ changedAt }) => changedAt)),
    authors: [{ name: "NC State Sports Hub (unofficial)" }],
    links: [
      { href: selfOf(shown, feed, "atom"), rel: "self", type: mediaTypes.atom },
      { href: `${origin}${feed.page}`, rel: "alternate", type: "text/html" },
    ],
    entries: items.map(({ id, title, summary, url, endedAt, changedAt }) => ({
      id,
      title: { value: title },
      summary: { value: summary },
      links: [{ href: url, rel: "alternate", type: "text/html" }],
      published: new Date(endedAt),
      updated: new Date(changedAt),
    })),
  })
}

function descriptionOf({ asked: { query } }: Shown<unknown>): string {
  const notes = [
    "Results of NC State's teams when they are final. Unofficial, not affiliated with NC State University.",
    ...(query.home === "1" ? ["Home games only."] : []),
    ...(query.spoilers === "0" ? ["Spoiler-free: the games are here, their results are not."] : []),
  ]
  return notes.join(" ")
}

function selfOf({ asked }: Shown<unknown>, { path }: Feed, format: "rss" | "atom"): string {
  return `${asked.origin}${path}.${format}${searchOf(asked.query)}`
}

/** An empty feed is as old as the hub's first season, so that the same feed is always the same text. */
export function newestOf(instants: readonly number[]): Date {
  return new Date(Math.max(Date.UTC(2026, 7, 1), ...instants))
}

/** RSS readers take a description for HTML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
