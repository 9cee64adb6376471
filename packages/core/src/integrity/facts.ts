import type { Item, Key } from "./info.ts"

export type Entry = { key: Key; item: Item }

/** As much of each entity as the rules look at; the rest of an item is dropped while the table is read. */
const looked: Record<string, readonly string[]> = {
  Like: ["articleId", "userId"],
  Reactions: ["articleId", "likes"],
  Article: ["slug", "id", "movedTo", "article"],
  ArticleCard: ["list", "at", "id", "card"],
  ArticleRevision: ["id", "version"],
  Comment: ["id", "threadKey", "authorId", "state", "comment"],
  CommentThread: ["threadKey", "comments"],
  Commenter: ["userId", "waiting"],
  User: ["id"],
  ApiKey: ["hash", "key"],
  ApiKeyRing: ["userId", "hashes"],
  Game: ["id", "seq", "corrections"],
  GameEvent: ["gameId", "nr"],
  GameDetail: ["gameId"],
  Correction: ["gameId", "nr"],
  PlayerStat: ["gameId", "playerId"],
  Player: ["sport", "playerId"],
  Team: ["sport", "teamId"],
  Snapshot: ["key", "etag"],
  CostDay: ["day", "used", "total"],
}

/** The table by entity. */
export type Facts = { of: (type: string) => readonly Entry[] }

/** Takes items in any order; `facts` are complete once all were added. */
export function gathering(): { add: (item: Item) => void; facts: Facts } {
  const byType = new Map<string, Entry[]>()
  return {
    add(item) {
      const type = String(item["Type"])
      const names = looked[type]
      if (!names) return
      const kept = Object.fromEntries(names.map((name) => [name, item[name]]))
      const key = { pk: String(item["pk"]), sk: String(item["sk"]) }
      const entries = byType.get(type) ?? []
      entries.push({ key, item: kept })
      byType.set(type, entries)
    },
    facts: { of: (type) => byType.get(type) ?? [] },
  }
}

/** How often each text stands under a name. Pure. */
export function countBy(entries: readonly Entry[], name: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { item } of entries) {
    const value = text(item, name)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function textsOf(entries: readonly Entry[], name: string): Set<string> {
  return new Set(entries.map(({ item }) => text(item, name)))
}

/** What there is to point at. */
export type Known = Record<"users" | "articles" | "games" | "comments" | "teams" | "players", Set<string>>

/** Pure. */
export function knownIn(facts: Facts): Known {
  const pairs = (type: string, name: string) =>
    new Set(facts.of(type).map(({ item }) => `${text(item, "sport")}-${text(item, name)}`))
  return {
    users: textsOf(facts.of("User"), "id"),
    articles: textsOf(facts.of("Article"), "id"),
    games: textsOf(facts.of("Game"), "id"),
    comments: textsOf(facts.of("Comment"), "id"),
    teams: pairs("Team", "teamId"),
    players: pairs("Player", "playerId"),
  }
}

export function text(item: Item, name: string): string {
  const value = item[name]
  return typeof value === "string" ? value : ""
}

export function number(item: Item, name: string): number {
  const value = item[name]
  return typeof value === "number" ? value : 0
}
