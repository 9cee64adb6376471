import MiniSearch from "minisearch"
import type { Entry, Kind } from "./entries.ts"
import { wordsIn } from "./words.ts"

export type Found = { kind: Kind; entries: Entry[] }
export type Engine = (query: string) => Found[]

/** How many of a kind are shown, in the order they are listed where they match equally well. */
const shown: Record<Kind, number> = { team: 4, player: 8, game: 8, article: 6, news: 5 }
const weight: Record<Kind, number> = { team: 4, player: 2, game: 1, article: 0.9, news: 0.7 }
const kinds: Kind[] = ["team", "player", "game", "article", "news"]

/**
 * Looks through all entries for every word typed: by its beginning, and with a letter or two wrong from four letters
 * on. The name counts more than what stands beside it, and a game near `today` more than one of last spring. The
 * kind with the best match comes first.
 */
export function createEngine(entries: readonly Entry[], today: string): Engine {
  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["name", "rest"],
    tokenize: wordsIn,
    searchOptions: {
      combineWith: "AND",
      boost: { name: 4 },
      prefix: true,
      fuzzy: (term) => (term.length < 4 || /\d/.test(term) ? false : term.length < 6 ? 1 : 2),
      maxFuzzy: 2,
    },
  })
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  index.addAll([...byKey.values()])
  return (query) => {
    const hits = index
      .search(query)
      .flatMap(({ id, score }) => {
        const entry = byKey.get(String(id))
        return entry ? [{ entry, score: score * weight[entry.kind] * nearness(entry.day, today) }] : []
      })
      .toSorted((a, b) => b.score - a.score)
    const best = (kind: Kind) => hits.find(({ entry }) => entry.kind === kind)?.score ?? 0
    return kinds
      .map((kind) => ({ kind, entries: top(hits, kind) }))
      .filter(({ entries: some }) => some.length > 0)
      .toSorted((a, b) => best(b.kind) - best(a.kind))
  }
}

function top(hits: readonly { entry: Entry }[], kind: Kind): Entry[] {
  return hits.flatMap(({ entry }) => (entry.kind === kind ? [entry] : [])).slice(0, shown[kind])
}

const DAY = 86_400_000

/** 1 for today, half after a month: what is near is more likely meant. What has no day is not moved. */
function nearness(day: string | null, today: string): number {
  if (day === null) return 1
  const days = Math.abs(Date.parse(day) - Date.parse(today)) / DAY
  return 1 / (1 + days / 30)
}
