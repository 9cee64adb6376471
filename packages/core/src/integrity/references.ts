import { type Entry, type Facts, type Known, number, text } from "./facts.ts"
import type { Finding } from "./info.ts"

/** What points somewhere points at something, and nothing is left behind by what is gone. Pure. */
export function referenceFindings(facts: Facts, known: Known): Finding[] {
  return [
    ...orphans(facts.of("Like"), "likes.article", "articleId", known.articles),
    ...orphans(facts.of("Like"), "likes.fan", "userId", known.users),
    ...orphans(facts.of("Reactions"), "likes.left", "articleId", known.articles),
    ...orphans(facts.of("GameDetail"), "games.detail", "gameId", known.games),
    ...orphans(facts.of("Correction"), "games.correction", "gameId", known.games),
    ...orphans(facts.of("PlayerStat"), "games.stat", "gameId", known.games),
    ...logFindings(facts, known),
    ...facts.of("Comment").flatMap((entry) => commentFinding(entry, known)),
    ...orphans(facts.of("ApiKeyRing"), "keys.fan", "userId", known.users),
    ...keyFindings(facts, known),
    ...facts.of("Snapshot").flatMap((entry) => pageFinding(entry, known)),
  ]
}

function orphans(entries: readonly Entry[], rule: string, name: string, there: Set<string>): Finding[] {
  return entries.flatMap(({ key, item }): Finding[] => {
    const subject = text(item, name)
    if (there.has(subject)) return []
    return [{ rule, subject, says: `${key.pk} ${key.sk} belongs to nothing`, fix: { kind: "delete", key } }]
  })
}

/** 1, 2, 3 … as many as the game says. A hole cannot be filled: nobody knows what happened. */
function logFindings(facts: Facts, known: Known): Finding[] {
  const logs = Map.groupBy(facts.of("GameEvent"), ({ item }) => text(item, "gameId"))
  const left = orphans(facts.of("GameEvent"), "games.event", "gameId", known.games)
  const gaps = facts.of("Game").flatMap(({ key, item }): Finding[] => {
    const subject = text(item, "id")
    const nrs = (logs.get(subject) ?? []).map((event) => Number(event.item["nr"])).sort((a, b) => a - b)
    const seq = number(item, "seq")
    const hole = nrs.find((nr, position) => nr !== position + 1)
    if (hole !== undefined)
      return [{ rule: "games.log", subject, says: `the log has a hole before event ${hole}` }]
    if (nrs.length === seq) return []
    const says = `the game knows ${seq} events, its log has ${nrs.length}`
    if (nrs.length < seq) return [{ rule: "games.log", subject, says }]
    // The next event would meet one that is there already, and the game could not be saved any more.
    const fix = { kind: "set", key, was: { seq: item["seq"] }, now: { seq: nrs.length } } as const
    return [{ rule: "games.seq", subject, says, fix }]
  })
  return [...left, ...gaps]
}

function commentFinding({ item }: Entry, known: Known): Finding[] {
  const [kind = "", place = ""] = text(item, "threadKey").split("#")
  const subject = text(item, "id")
  const parent: unknown = Object(item["comment"]).parentId
  const isPlaced = kind === "article" ? known.articles.has(place) : known.games.has(place)
  const answers = typeof parent === "string" ? parent : undefined
  return [
    ...(isPlaced
      ? []
      : [{ rule: "comments.place", subject, says: `stands under ${kind} ${place}, which is gone` }]),
    ...(answers === undefined || known.comments.has(answers)
      ? []
      : [{ rule: "comments.parent", subject, says: `answers ${answers}, which is gone` }]),
  ]
}

/** A key that is on nobody's list could not be revoked by anybody. A remnant has no owner any more. */
function keyFindings(facts: Facts, known: Known): Finding[] {
  const rings = facts.of("ApiKeyRing").filter(({ item }) => known.users.has(text(item, "userId")))
  const listed = new Set<unknown>(rings.flatMap(({ item }) => item["hashes"]))
  return facts.of("ApiKey").flatMap(({ key, item }): Finding[] => {
    if (item["key"] === null || listed.has(item["hash"])) return []
    const subject = String(Object(item["key"]).id)
    const says = "an API key that is on nobody's list"
    return [{ rule: "keys.list", subject, says, fix: { kind: "delete", key } }]
  })
}

/** A page of something that is gone. A page that is missing is no finding: it is computed for whoever asks. */
function pageFinding({ key, item }: Entry, known: Known): Finding[] {
  const page = text(item, "key")
  const [kind = "", id = ""] = page.split("/")
  const there = new Map(Object.entries({ game: known.games, team: known.teams, player: known.players })).get(
    kind,
  )
  const isDropped = text(item, "etag") === ""
  if (!there || there.has(id) || isDropped) return []
  return [{ rule: "pages.left", subject: page, says: "a page of what is gone", fix: { kind: "delete", key } }]
}
