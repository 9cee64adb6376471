import { easternDay } from "../clock.ts"
import type { GameStatus } from "../game/info.ts"
import { isOver } from "../game/status.ts"
import type { TeamPage } from "./info.ts"

/** The game a fan waits for: one under way, else the first that has not begun. */
export function nextOf<G extends { status: GameStatus; startsAt: string; gameDay: string }>(
  games: readonly G[],
  now: string,
): G | null {
  const today = easternDay(now)
  const ahead = games.filter(
    (game) => !isOver(game.status) && game.status !== "postponed" && game.gameDay >= today,
  )
  return games.find((game) => game.status === "live") ?? ahead[0] ?? null
}

type Result = {
  status: string
  isHomeGame: boolean
  home: { score: number | null }
  away: { score: number | null }
}

/** Our last five results, newest first. */
export function formOf(games: readonly Result[]): TeamPage["form"] {
  return games
    .filter((game) => game.status === "final" && game.home.score !== null && game.away.score !== null)
    .slice(-5)
    .toReversed()
    .map((game) => outcome(game))
}

function outcome({ isHomeGame, home, away }: Result): "W" | "L" | "T" {
  const ours = (isHomeGame ? home : away).score ?? 0
  const theirs = (isHomeGame ? away : home).score ?? 0
  if (ours === theirs) return "T"
  return ours > theirs ? "W" : "L"
}
