import { Article } from "@hub/core/article"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { fingerprint } from "@hub/core/id"
import { News } from "@hub/core/news"
import * as v from "valibot"
import { signCursor } from "../api/lib/page.ts"
import type { PageCache } from "../api/lib/snapshot.ts"
import { ARTICLES, articlesKey } from "../client/pages.ts"

export const HEADLINES = "news"

const Facet = v.unwrap(Article.Filter.entries.facet)
type Facet = v.InferOutput<typeof Facet>
const names = ["category", "tag", "sport", "author"] as const

/** The one facet among what is given; undefined where nothing is, or nothing that can be a facet. Throws for two of them. */
export function onlyFacet(
  given: Partial<Record<(typeof names)[number], string | undefined>>,
): Facet | undefined {
  const named = names.filter((name) => given[name] !== undefined)
  if (named.length > 1) throw new AppError("input", "query.facets", `One of ${names.join(", ")} at a time`)
  const [name] = named
  const parsed = v.safeParse(Facet, name && { [name]: given[name] })
  return parsed.success ? parsed.output : undefined
}

/** The key of the articles that an address asks for; of all where it asks for none. */
export function articlesKeyOf(query: (name: string) => string | undefined): string {
  const [name] = names.filter((one) => query(one) !== undefined)
  const facet = name && onlyFacet({ [name]: query(name) })
  return name && facet ? articlesKey(`${name}.${query(name)}`).join("/") : articlesKey().join("/")
}

/** Pages of words that people write; nothing else stores them. */
export function isNewsroom(key: string): boolean {
  return key === HEADLINES || /^articles?(?:\/|$)/.test(key)
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
  if (key === HEADLINES) return { data: (await News.list({})).items, next: null }
  const [kind, id = ""] = key.split("/")
  if (kind === "article") return { data: await Article.read({ slug: id, now }) }
  const [name = "", value] = id.split(".")
  const facet = onlyFacet({ [name]: value })
  const { items, cursor } = await Article.list({ limit: ARTICLES, now, facet })
  const scope = { ...facet, path: "/api/v1/articles" }
  return { data: items, next: cursor === null ? null : signCursor(cursor, scope) }
}
