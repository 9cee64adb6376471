import { isLive } from "../../lib/poll.ts"
import type { Game, Home } from "../../lib/types.ts"

/** The sections of the front page; every game appears in exactly one place. */
export type FrontPage = { lead: Game | null; live: Game[]; today: Game[]; next: Game[]; latest: Game[] }

function isPaused(game: Game): boolean {
  return game.status === "delayed"
}

/**
 * The lead is the first game in play, a favourite's before the others', else the next one to start, else the latest
 * result. `favourites` are team ids of addresses, `football-152`.
 */
export function frontPage(home: Home, favourites: readonly string[] = []): FrontPage {
  const rank = (game: Game) =>
    Number(isPaused(game)) * 2 + Number(!favourites.includes(`${game.sport}-${game.teamId}`))
  const live = home.live.filter(isLive).toSorted((a, b) => rank(a) - rank(b))
  const today = home.today.filter(
    (game) => !isLive(game) && game.status !== "final" && game.status !== "forfeit",
  )
  const next = home.next.filter((game) => !isLive(game))
  const start = [...today, ...next].find((game) => game.status === "scheduled")
  const lead = live[0] ?? start ?? home.latest[0] ?? null
  const others = (games: Game[]) => games.filter((game) => game.id !== lead?.id)
  return { lead, live: others(live), today: others(today), next: others(next), latest: others(home.latest) }
}
