import type { Game } from "../../lib/types.ts"
import { playedOf, recordOf } from "./season.ts"

/** `record` is null before the month's first result. */
export type Month = { month: string; record: string | null; isNow: boolean; games: Game[] }

const names = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" })

/**
 * A season in order of play, cut where the Eastern month changes: `November 2026`. The month that is on is that of the
 * first game ahead, else the last one.
 */
export function byMonth(games: readonly Game[]): Month[] {
  const sorted = games.toSorted(
    (a, b) => a.gameDay.localeCompare(b.gameDay) || a.startsAt.localeCompare(b.startsAt),
  )
  const ahead = sorted.find(
    ({ status }) => status === "scheduled" || status === "live" || status === "delayed",
  )
  const now = (ahead ?? sorted.at(-1))?.gameDay.slice(0, 7)
  return [...Map.groupBy(sorted, (game) => game.gameDay.slice(0, 7))].map(([month, inMonth]) => {
    const played = playedOf(inMonth)
    return {
      month: names.format(new Date(`${month}-15T00:00:00Z`)),
      record: played.length > 0 ? recordOf(played) : null,
      isNow: month === now,
      games: inMonth,
    }
  })
}
