import type { StoredArticle } from "../article/article.entity.ts"
import { contentHash } from "../id.ts"
import { type Entry, type Facts, text } from "./facts.ts"
import type { Finding, Item } from "./info.ts"

/** An entry of a list, as articles make it; see `article/cards.ts`. */
export type Card = { list: string; at: string; id: string; card: unknown }
export type CardsOf = (article: StoredArticle) => readonly Card[]

/** Old addresses lead to the article, its cards say what it says, its versions are all there. Pure. */
export function articleFindings(facts: Facts, cardsOf: CardsOf): Finding[] {
  const entries = facts.of("Article")
  const current = entries.filter(({ item }) => item["movedTo"] === null && item["article"])
  return [
    ...entries.flatMap((entry) => moveFinding(entry, entries, current)),
    ...cardFindings(facts, current, cardsOf),
    ...current.flatMap((entry) => versionFinding(entry, facts)),
  ]
}

function moveFinding({ key, item }: Entry, entries: readonly Entry[], current: readonly Entry[]): Finding[] {
  const { movedTo } = item
  if (typeof movedTo !== "string") return []
  const subject = text(item, "slug")
  if (leads(movedTo, text(item, "id"), entries, new Set())) return []
  const now = current.find((entry) => entry.item["id"] === item["id"])
  const says = `leads to ${movedTo}, where the article is not`
  if (!now) return [{ rule: "articles.moved", subject, says, fix: { kind: "delete", key } }]
  const fix = { kind: "set", key, was: { movedTo }, now: { movedTo: now.item["slug"] } } as const
  return [{ rule: "articles.moved", subject, says, fix }]
}

/** Whether an address ends at the article, by however many moves, and never in a circle. */
function leads(slug: string, id: string, entries: readonly Entry[], seen: Set<string>): boolean {
  const next = entries.find(({ item }) => item["slug"] === slug && item["id"] === id)
  if (!next || seen.has(slug)) return false
  const { movedTo } = next.item
  return typeof movedTo === "string" ? leads(movedTo, id, entries, seen.add(slug)) : true
}

function cardFindings(facts: Facts, current: readonly Entry[], cardsOf: CardsOf): Finding[] {
  const there = new Map(facts.of("ArticleCard").map((entry) => [placeOf(entry.item), entry]))
  const due = current.flatMap(({ item }) => cardsOf(Object(item["article"])))
  const wanted = new Set(due.map(placeOf))
  const left = facts.of("ArticleCard").flatMap(({ key, item }): Finding[] => {
    if (wanted.has(placeOf(item))) return []
    const says = `stands in ${text(item, "list")} and should not`
    return [{ rule: "articles.card", subject: text(item, "id"), says, fix: { kind: "delete", key } }]
  })
  const wrong = due.flatMap((card): Finding[] => {
    const entry = there.get(placeOf(card))
    if (entry && contentHash(entry.item["card"]) === contentHash(card.card)) return []
    const says = entry ? `says something else in ${card.list}` : `is missing in ${card.list}`
    const was = entry && { card: entry.item["card"] }
    const fix = entry && was && ({ kind: "set", key: entry.key, was, now: { card: card.card } } as const)
    return [
      { rule: "articles.card", subject: card.id, says, fix: fix ?? { kind: "put", item: itemOf(card) } },
    ]
  })
  return [...left, ...wrong]
}

function placeOf(card: Item): string {
  return `${text(card, "list")} ${text(card, "at")} ${text(card, "id")}`
}

function itemOf({ list, at, id, card }: Card): Item {
  const key = { pk: `ARTICLES#${list}`, sk: `${at}#${id}` }
  return { ...key, Type: "ArticleCard", v: "1", list, at, id, card }
}

/** Every version was kept; one that is missing cannot be made again. */
function versionFinding({ item }: Entry, facts: Facts): Finding[] {
  const id = text(item, "id")
  const version: unknown = Object(item["article"]).version
  const kept = facts.of("ArticleRevision").filter((entry) => entry.item["id"] === id)
  const numbers = new Set(kept.map((entry) => Number(entry.item["version"])))
  const missing = Array.from({ length: Number(version) || 0 }, (_none, nr) => nr + 1).filter(
    (nr) => !numbers.has(nr),
  )
  if (missing.length === 0) return []
  return [{ rule: "articles.versions", subject: id, says: `versions ${missing.join(", ")} are missing` }]
}
