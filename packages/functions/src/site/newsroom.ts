import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { fingerprint } from "@hub/core/id"
import { News } from "@hub/core/news"
import type { PageCache } from "../api/lib/snapshot.ts"
import { ARTICLES } from "../client/pages.ts"

export const ARTICLE_LIST = "articles"
export const HEADLINES = "news"

/** Pages of words that people write; nothing else stores them. */
export function isNewsroom(key: string): boolean {
  return key === ARTICLE_LIST || key === HEADLINES || key.startsWith("article/")
}

/** What the API answers about articles and headlines, by the key of the page: 1 Query or GetItem. */
export function newsroomAt(now: number): PageCache {
  const load = async (key: string) => {
    const text = JSON.stringify(await answerOf(key, iso(now)))
    return { text, etag: fingerprint(text), asOf: iso(now), stale: false }
  }
  return { read: (key) => ({ body: load(key), hit: false }) }
}

async function answerOf(key: string, now: string): Promise<object> {
  if (key === ARTICLE_LIST) return { data: (await Article.list({ limit: ARTICLES, now })).items, next: null }
  if (key === HEADLINES) return { data: (await News.list({})).items, next: null }
  return { data: await Article.read({ slug: key.slice("article/".length), now }) }
}
