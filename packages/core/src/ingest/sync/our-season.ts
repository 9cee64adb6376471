import { easternDay, easternMidnight } from "../../clock.ts"
import { Game } from "../../game/index.ts"
import type { Sport } from "../../sport/info.ts"
import { seasonToShow, seasonWindow } from "../../sport/season.ts"

/** The season being played in a sport (or the nearest one) and its stored games, oldest first. 1 Query. */
export async function ourSeason(sport: Sport, now: string) {
  const day = easternDay(now)
  const { from, to } = seasonWindow(day)
  const games = await Game.between({ sport, from: easternMidnight(from), to: easternMidnight(to) })
  const season = seasonToShow(sport, day, games)
  return { season, games: games.filter((game) => game.season === season) }
}
