import { ordinal } from "../../lib/sport.ts"
import type { PlayerPage } from "../../lib/types.ts"

type Figure = { words: string; value: string }

/** The season in at most three figures: the headline's total, its average a game, and the place in the team. */
export function keyFigures({ headline, tables }: PlayerPage["season"]): Figure[] {
  const table = tables.find(({ category }) => category === headline?.category)
  const standing = headline && table?.standings[headline.column]
  if (!headline || !table || !standing) return []
  const { value, rank } = standing
  return [
    { words: headline.words, value: plain(value) },
    { words: "a game", value: average(value, table.games) },
    rank === null
      ? { words: table.games === 1 ? "game" : "games", value: String(table.games) }
      : { words: "on the team", value: ordinal(rank) },
  ]
}

/** `2,481`; a half sack stays one. */
export function plain(value: number): string {
  return value.toLocaleString("en-US")
}

/** One decimal, always: averages stand in columns. */
export function average(value: number, games: number): string {
  return games === 0 ? "–" : (value / games).toFixed(1)
}
