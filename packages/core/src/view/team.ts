import { easternDay, easternMidnight } from "../clock.ts"
import { Game } from "../game/index.ts"
import { Player } from "../player/index.ts"
import { seasonToShow, seasonWindow } from "../sport/season.ts"
import { Standing } from "../standing/index.ts"
import { tiesOf } from "../standing/ties.ts"
import { PlayerStat, seasonLines } from "../stat/index.ts"
import { Team } from "../team/index.ts"
import type { Roster, Schedule, Standings, TeamPage, TeamStats } from "./info.ts"
import { formOf, nextOf } from "./rules.ts"

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

/** A team's season, oldest first; the season being played, or the nearest one. 1 GetItem + 1 Query, 3.5 RRU for 12 games. */
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
  return { team: ours, players: players.sort((a, b) => jerseyOrder(a.jersey) - jerseyOrder(b.jersey)) }
}

/** Players without a number come last. */
function jerseyOrder(jersey: string | null): number {
  return jersey === null ? 1_000 : Number.parseInt(jersey, 10)
}

/** Season totals per player, folded from the games' box scores. 1 GetItem + 2 Queries. */
export async function stats(key: string, now: string): Promise<TeamStats> {
  const { team: ours, season } = await schedule(key, now)
  const lines = await PlayerStat.ofTeam({ sport: ours.sport, teamId: ours.teamId, season })
  const games = new Set(lines.map((line) => line.gameId)).size
  return { team: ours, season, games, lines: seasonLines(lines) }
}

/** Our conference's table and what splits its ties. 1 GetItem + 2 Queries. */
export async function standings(key: string, now: string): Promise<Standings> {
  const { team: ours, season, games } = await schedule(key, now)
  const rows = await Standing.list({ sport: ours.sport, season })
  return { sport: ours.sport, season, teamId: ours.teamId, rows, ties: tiesOf(rows, games) }
}
