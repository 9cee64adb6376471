import type { Info } from "./info.ts"

/** Feeds list exhibitions beside games that count; only a note tells ("Exhibition", "Exhibition: …"). Pure. */
export function isExhibition({ notes }: Pick<Info, "notes">): boolean {
  return notes.some((note) => /^exhibition\b/i.test(note))
}

/** Those that count, in their order; where none does, all of them, because something is better than nothing. */
export function countedFirst<G extends Pick<Info, "notes">>(games: readonly G[]): G[] {
  const counted = games.filter((game) => !isExhibition(game))
  return counted.length > 0 ? counted : [...games]
}
