import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { ARTICLES } from "../../client/pages.ts"
import { onlyFacet } from "../../site/newsroom.ts"
import { articlesAtom, articlesJson, articlesRss } from "../feed/articles.ts"
import { json, twinsOf } from "../page.ts"

/** What tells a result as a matter of course. */
const telling: readonly string[] = ["news", "recap"]

/** The hub's own articles: `/news.json`, `/news.rss`, `/news.atom`, `/news.feed`, all or of one facet. 1 Query. */
export const news = twinsOf<Article.Card[]>({
  path: "/news",
  takes: ["category", "tag", "sport", "author"],
  read: async (c, { query: { category, tag, sport, author } }) => {
    const now = iso(c.var.now())
    const facet = onlyFacet({ category, tag, sport, author })
    return { data: (await Article.list({ limit: ARTICLES, now, facet })).items, asOf: now, stale: false }
  },
  hide: (articles) => articles.filter(({ category }) => !telling.includes(category)),
  kept: "page",
  render: { json, rss: articlesRss, atom: articlesAtom, feed: articlesJson },
})
