import { easternDay, easternMidnight } from "../clock.ts"
import { Game } from "../game/index.ts"
import { isOver } from "../game/status.ts"
import { Player } from "../player/index.ts"
import { Standing } from "../standing/index.ts"
import { PlayerStat, seasonLines } from "../stat/index.ts"
import { Team } from "../team/index.ts"
import type { Roster, Schedule, Standings, TeamPage, TeamStats } from "./info.ts"
import { seasonToShow, seasonWindow } from "./season.ts"

/** A team's front: 1 GetItem + 2 Queries (its season's games, its conference's table). Throws `team.not_found`. */
export async function team(key: string, now: string): Promise<TeamPage> {
  const { team: ours, games, season } = await schedule(key, now)
  const rows = await Standing.list({ sport: ours.sport, season })
  return {
    team: { ...ours, season },
    next: nextOf(games, now),
    last: games.filter((game) => game.status === "final").at(-1) ?? null,
    form: formOf(games),
    standing: rows.find((row) => row.teamId === ours.teamId) ?? null,
  }
}

/** A team's season, oldest first; the season being played, or the nearest one. 1 GetItem + 1 Query, ~8 RRU. */
export async function schedule(key: string, now: string, asked?: number): Promise<Schedule> {
  const ours = await Team.get(key)
  const day = asked === undefined ? easternDay(now) : `${asked}-11-01`
  const window = seasonWindow(day)
  const range = { from: easternMidnight(window.from), to: easternMidnight(window.to) }
  const all = await Game.between({ sport: ours.sport, ...range })
  const season = asked ?? seasonToShow(ours.sport, day, all)
  return { team: { ...ours, season }, season, games: all.filter((game) => game.season === season) }
}

/** Throws `team.not_found`. 1 GetItem + 1 Query. */
export async function roster(key: string): Promise<Roster> {
  const [ours, players] = await Promise.all([Team.get(key), Player.roster(key)])
  const byJersey = (jersey: string | null) => (jersey === null ? 1_000 : Number.parseInt(jersey, 10))
  return { team: ours, players: players.sort((a, b) => byJersey(a.jersey) - byJersey(b.jersey)) }
}

/** Season totals per player, folded from the games' box scores. 1 GetItem + 2 Queries. */
export async function stats(key: string, now: string): Promise<TeamStats> {
  const { team: ours, season } = await schedule(key, now)
  const lines = await PlayerStat.ofTeam({ sport: ours.sport, teamId: ours.teamId, season })
  const games = new Set(lines.map((line) => line.gameId)).size
  return { team: ours, season, games, lines: seasonLines(lines) }
}

/** Our conference's table. 1 GetItem + 2 Queries. */
export async function standings(key: string, now: string): Promise<Standings> {
  const { team: ours, season } = await schedule(key, now)
  return { sport: ours.sport, season, rows: await Standing.list({ sport: ours.sport, season }) }
}

/** The game a fan waits for: one under way, else the first that has not begun. */
export function nextOf<G extends { status: Parameters<typeof isOver>[0]; startsAt: string; gameDay: string }>(
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
    .reverse()
    .map((game) => outcome(game))
}

function outcome({ isHomeGame, home, away }: Result): "W" | "L" | "T" {
  const ours = (isHomeGame ? home : away).score ?? 0
  const theirs = (isHomeGame ? away : home).score ?? 0
  if (ours === theirs) return "T"
  return ours > theirs ? "W" : "L"
}
