import type { Game } from "../../lib/types.ts"

export type Month = { month: string; games: Game[] }

const names = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" })

/** A season in order of play, cut where the Eastern month changes: `November 2026`. */
export function byMonth(games: readonly Game[]): Month[] {
  const sorted = games.toSorted(
    (a, b) => a.gameDay.localeCompare(b.gameDay) || a.startsAt.localeCompare(b.startsAt),
  )
  const groups = Map.groupBy(sorted, (game) => game.gameDay.slice(0, 7))
  return [...groups].map(([month, inMonth]) => ({
    month: names.format(new Date(`${month}-15T00:00:00Z`)),
    games: inMonth,
  }))
}
