import type { StoredArticle, StoredCard } from "./article.entity.ts"

/** One entry of a list; `at` is what the list is ordered by. */
export type Entry = { list: string; at: string; id: string; card: StoredCard }

export type Facet = { category: string } | { tag: string } | { sport: string } | { author: string } | "all"

/** Where the list of a facet is kept. Pure. */
export function listOf(facet: Facet): string {
  if (facet === "all") return facet
  const [[name, value] = ["", ""]] = Object.entries(facet)
  return `${name}#${value}`
}

/** Everything that was ever written, in the order it was begun; for the desk. */
export const desk = "desk"

/** Where an article stands: on the desk always, for readers once it is published or scheduled. Pure. */
export function entriesOf(article: StoredArticle): Entry[] {
  const { content: _, html: _html, version: _version, createdAt, updatedBy: _by, ...card } = article
  const { id, state, publishedAt } = article
  const own = { list: desk, at: createdAt, id, card }
  if (state !== "published" || publishedAt === null) return [own]
  return [own, ...facetsOf(article).map((facet) => ({ list: listOf(facet), at: publishedAt, id, card }))]
}

function facetsOf({ category, tags, sport, author }: StoredArticle): Facet[] {
  return [
    "all",
    { category },
    { author: author.id },
    ...(sport === null ? [] : [{ sport }]),
    ...tags.map((tag) => ({ tag })),
  ]
}

/** What has to be removed so that only `next` is left. Pure. */
export function leftOver(before: readonly Entry[], next: readonly Entry[]): Entry[] {
  const kept = new Set(next.map(keyOf))
  return before.filter((entry) => !kept.has(keyOf(entry)))
}

function keyOf({ list, at, id }: Entry): string {
  return `${list} ${at} ${id}`
}
