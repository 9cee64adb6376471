import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith"
import { mediaTypes } from "../../client/twins.ts"
import type { ArticleCard } from "../../client/types.ts"
import type { Shown } from "../page.ts"
import { searchOf } from "../query.ts"
import { plain } from "../text/layout.ts"
import { escaped, newestOf } from "./render.ts"

const title = "Pack Hub: articles"

/** Articles as RSS 2.0; an entry keeps its id when its address changes. */
export function articlesRss(shown: Shown<ArticleCard[]>): string {
  const { origin, query } = shown.asked
  return generateRssFeed({
    title,
    link: `${origin}/news`,
    description: about(shown),
    language: "en-US",
    lastBuildDate: newestOf(shown.data.map(({ updatedAt }) => Date.parse(updatedAt))),
    ttl: 15,
    atom: { links: [{ href: `${origin}/news.rss${searchOf(query)}`, rel: "self", type: mediaTypes.rss }] },
    items: shown.data.map((article) => ({
      title: plain(article.title),
      link: `${origin}/news/${article.slug}`,
      description: escaped(plain(article.excerpt)),
      guid: { value: tagOf(article), isPermaLink: false },
      pubDate: publishedAt(article),
      categories: [{ name: article.category }],
    })),
  })
}

/** The same as Atom (RFC 4287). */
export function articlesAtom(shown: Shown<ArticleCard[]>): string {
  const { origin, query } = shown.asked
  return generateAtomFeed({
    id: "tag:ncstate-sports-hub,2026:/news",
    title: { value: title },
    subtitle: { value: about(shown) },
    updated: newestOf(shown.data.map(({ updatedAt }) => Date.parse(updatedAt))),
    links: [
      { href: `${origin}/news.atom${searchOf(query)}`, rel: "self", type: mediaTypes.atom },
      { href: `${origin}/news`, rel: "alternate", type: "text/html" },
    ],
    entries: shown.data.map((article) => ({
      id: tagOf(article),
      title: { value: plain(article.title) },
      summary: { value: plain(article.excerpt) },
      authors: [{ name: plain(article.author.name) }],
      links: [{ href: `${origin}/news/${article.slug}`, rel: "alternate", type: "text/html" }],
      published: publishedAt(article),
      updated: new Date(article.updatedAt),
    })),
  })
}

/** The same as JSON Feed 1.1. */
export function articlesJson(shown: Shown<ArticleCard[]>): string {
  const { origin, query } = shown.asked
  const feed = generateJsonFeed({
    title,
    home_page_url: `${origin}/news`,
    feed_url: `${origin}/news.feed${searchOf(query)}`,
    description: about(shown),
    language: "en-US",
    items: shown.data.map((article) => ({
      id: tagOf(article),
      url: `${origin}/news/${article.slug}`,
      title: plain(article.title),
      // An entry has to say something, also where its writer gave it no excerpt.
      content_text: plain(article.excerpt) || plain(article.title),
      ...(article.image && { image: new URL(article.image.url, origin).href }),
      date_published: publishedAt(article),
      date_modified: new Date(article.updatedAt),
      authors: [{ name: plain(article.author.name) }],
      tags: [article.category, ...article.tags],
      language: "en-US",
    })),
  })
  return JSON.stringify(feed)
}

function about({ asked: { query } }: Shown<unknown>): string {
  const spoilers = query.spoilers === "0" ? " Spoiler-free: without news and recaps, which tell results." : ""
  return `What fans of NC State write. Unofficial, not affiliated with NC State University.${spoilers}`
}

function tagOf({ id }: ArticleCard): string {
  return `tag:ncstate-sports-hub,2026:article/${id}`
}

function publishedAt(article: ArticleCard): Date {
  return new Date(article.publishedAt ?? article.updatedAt)
}
