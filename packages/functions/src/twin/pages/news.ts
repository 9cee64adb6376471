import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { ARTICLES } from "../../client/pages.ts"
import { articlesAtom, articlesRss } from "../feed/articles.ts"
import { json, twinsOf } from "../page.ts"

/** What tells a result as a matter of course. */
const telling: readonly string[] = ["news", "recap"]

/** The hub's own articles: `/news.json`, `/news.rss`, `/news.atom`. 1 Query. */
export const news = twinsOf<Article.Card[]>({
  path: "/news",
  read: async (c) => {
    const now = iso(c.var.now())
    return { data: (await Article.list({ limit: ARTICLES, now })).items, asOf: now, stale: false }
  },
  hide: (articles) => articles.filter(({ category }) => !telling.includes(category)),
  kept: "page",
  render: { json, rss: articlesRss, atom: articlesAtom },
})
