import { addDays } from "../clock.ts"
import { type Sport, seasonOf } from "./info.ts"

/** A stretch of Eastern days wide enough for the season a day belongs to, whatever the sport. */
export function seasonWindow(day: string): { from: string; to: string } {
  return { from: addDays(day, -330), to: addDays(day, 330) }
}

/**
 * The season to show on a day: the one a game of which is nearest, because between seasons the calendar
 * says "2027" months before its schedule is out. Falls back on the calendar's season when there are no games.
 */
export function seasonToShow(
  sport: Sport,
  day: string,
  games: readonly { season: number; gameDay: string }[],
): number {
  const current = seasonOf(sport, day)
  if (games.some((game) => game.season === current)) return current
  const distance = (game: { gameDay: string }) => Math.abs(Date.parse(game.gameDay) - Date.parse(day))
  const [nearest] = [...games].sort((a, b) => distance(a) - distance(b))
  return nearest?.season ?? current
}
