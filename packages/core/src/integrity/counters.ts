import { contentHash } from "../id.ts"
import { countBy, type Entry, type Facts, type Known, number, text } from "./facts.ts"
import type { Finding } from "./info.ts"

/** Counters are those of what they count; a sum is that of its parts. Pure. */
export function counterFindings(facts: Facts, known: Known): Finding[] {
  // A like of somebody who is gone, or of nothing, is removed by another rule and not counted by this one.
  const likes = facts
    .of("Like")
    .filter(
      ({ item }) => known.users.has(text(item, "userId")) && known.articles.has(text(item, "articleId")),
    )
  const inState = (state: string) => facts.of("Comment").filter(({ item }) => item["state"] === state)
  const liked = countBy(likes, "articleId")
  return [
    ...wrong(facts.of("Reactions"), { rule: "likes.counter", of: "articleId", counter: "likes" }, liked),
    ...uncounted(facts.of("Reactions"), liked),
    ...wrong(
      facts.of("CommentThread"),
      { rule: "comments.counter", of: "threadKey", counter: "comments" },
      countBy(inState("approved"), "threadKey"),
    ),
    ...wrong(
      facts.of("Commenter"),
      { rule: "comments.waiting", of: "userId", counter: "waiting" },
      countBy(inState("held"), "authorId"),
    ),
    ...wrong(
      facts.of("Game"),
      { rule: "games.corrections", of: "id", counter: "corrections" },
      countBy(facts.of("Correction"), "gameId"),
    ),
    ...facts.of("CostDay").flatMap(dayFinding),
  ]
}

type Counter = { rule: string; of: string; counter: string }

function wrong(counters: readonly Entry[], { rule, of, counter }: Counter, counted: Map<string, number>) {
  return counters.flatMap(({ key, item }): Finding[] => {
    const is = number(item, counter)
    const should = counted.get(text(item, of)) ?? 0
    if (is === should) return []
    const fix = { kind: "set", key, was: { [counter]: item[counter] }, now: { [counter]: should } } as const
    return [{ rule, subject: text(item, of), says: `${counter} says ${is}, there are ${should}`, fix }]
  })
}

/** Articles that are liked and have no counter. */
function uncounted(counters: readonly Entry[], liked: Map<string, number>): Finding[] {
  const known = new Set(counters.map(({ item }) => text(item, "articleId")))
  return [...liked].flatMap(([articleId, likes]): Finding[] => {
    if (known.has(articleId)) return []
    const key = { pk: `REACTIONS#${articleId}`, sk: "COUNTS" }
    const item = { ...key, Type: "Reactions", v: "1", articleId, likes }
    const says = `there are ${likes} and no counter`
    return [{ rule: "likes.counter", subject: articleId, says, fix: { kind: "put", item } }]
  })
}

/** Before migration 1 there is no sum, and none is missed. */
function dayFinding({ key, item }: Entry): Finding[] {
  const { day, used, total } = item
  if (total === undefined) return []
  const should = sumOf(Object.values<Record<string, number>>(Object(used)))
  if (contentHash(rounded(should)) === contentHash(rounded(Object(total)))) return []
  const fix = { kind: "set", key, was: { total, used }, now: { total: should } } as const
  return [
    { rule: "costs.total", subject: String(day), says: "the total is not the sum of the features", fix },
  ]
}

function sumOf(usages: readonly Record<string, number>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const [unit, amount] of usages.flatMap((usage) => Object.entries(usage)))
    sums.set(unit, (sums.get(unit) ?? 0) + amount)
  return Object.fromEntries(sums)
}

/** The last digits of a sum of fractions depend on their order. */
function rounded(usage: Record<string, number>): Record<string, number> {
  const some = Object.entries(usage).filter(([, amount]) => amount > 0)
  return Object.fromEntries(some.map(([unit, amount]) => [unit, Math.round(amount * 1000) / 1000]))
}
