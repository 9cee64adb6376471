import type { LiveChange } from "@hub/core/realtime/info"
import type { Game } from "../types.ts"

/** The newer of what is shown and what was pushed: an answer from an edge may be older than the push before it. Pure. */
export function newest(game: Game, change: LiveChange | undefined): Game {
  if (!change || change.id !== game.id || change.version <= game.version) return game
  const { home, away, ...rest } = change
  return { ...game, ...rest, home: { ...game.home, ...home }, away: { ...game.away, ...away } }
}

/** A page's data with every game in it put through `change`. Parts without a changed game stay the same objects. Pure. */
export function mapGames<T>(value: T, change: (game: Game) => Game): T
export function mapGames(value: unknown, change: (game: Game) => Game): unknown {
  if (typeof value !== "object" || value === null) return value
  if (isGame(value)) return change(value)
  if (Array.isArray(value)) {
    const mapped = value.map((one: unknown) => mapGames(one, change))
    return mapped.some((one, index) => one !== value[index]) ? mapped : value
  }
  const entries = Object.entries(value).map(
    ([key, one]: [string, unknown]) => [key, one, mapGames(one, change)] as const,
  )
  if (entries.every(([, one, mapped]) => one === mapped)) return value
  return Object.fromEntries(entries.map(([key, , mapped]) => [key, mapped]))
}

/** Every game in a page's data, in its order. */
export function gamesIn(value: unknown): Game[] {
  const found: Game[] = []
  mapGames(value, (game) => {
    found.push(game)
    return game
  })
  return found
}

function isGame(value: object): value is Game {
  return "version" in value && "seq" in value && "home" in value && "away" in value && "status" in value
}

/** More than a Saturday has. */
const REMEMBERED = 100

/** The newest that was pushed of each game, for answers that are older. */
export function createMemory() {
  const known = new Map<string, LiveChange>()
  return {
    /** Those of `changes` that are newer than what was pushed before: a message that comes twice is one. */
    take: (changes: readonly LiveChange[]): LiveChange[] => {
      const fresh = changes.filter((change) => change.version > (known.get(change.id)?.version ?? -1))
      for (const change of fresh) {
        known.delete(change.id)
        known.set(change.id, change)
      }
      for (const id of [...known.keys()].slice(0, -REMEMBERED)) known.delete(id)
      return fresh
    },
    newest: (game: Game): Game => newest(game, known.get(game.id)),
  }
}
