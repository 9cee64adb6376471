import { AppError } from "../error.ts"
import { Player } from "../player/index.ts"
import { PlayerStat, seasonLines } from "../stat/index.ts"
import { type Team, teamKey } from "../team/index.ts"
import { parseTeamKey } from "../team/key.ts"
import type { PlayerPage } from "./player-info.ts"
import { playerSeason, type TeamSeason } from "./player-season.ts"
import { schedule } from "./team.ts"

type Season = TeamSeason & { team: Team.Info }

/**
 * A player's page where none is stored: his roster entry and his team's season, 1 GetItem + 3 Queries, ~26 RRU in
 * football. Throws `player.not_found` for someone neither the roster nor a box score knows.
 */
export async function player(id: string, now: string): Promise<PlayerPage> {
  const listed = await Player.get(id).catch(missing)
  const teamId = listed?.teamId ?? (await teamOf(id))
  const season = await seasonOf(teamKey(parseTeamKey(id).sport, teamId), now)
  const found = listed ?? unlisted(season, parseTeamKey(id).teamId)
  if (!found) throw notFound(id)
  return pageOf(found, season, listed !== undefined)
}

/**
 * Every player's page of a team by its snapshot key: the roster, and who else is in a box score. The season is read
 * once for all of them: 1 GetItem + 3 Queries, ~33 RRU in football.
 */
export async function players(key: string, now: string): Promise<[key: string, page: PlayerPage][]> {
  const [roster, season] = await Promise.all([Player.roster(key), seasonOf(key, now)])
  const listed = new Set(roster.map(({ playerId }) => playerId))
  const others = [...new Set(season.lines.map(({ playerId }) => playerId))].filter((id) => !listed.has(id))
  const rest = others.flatMap((id) => unlisted(season, id) ?? [])
  return [
    ...roster.map((one): [string, PlayerPage] => [`player/${one.id}`, pageOf(one, season, true)]),
    ...rest.map((one): [string, PlayerPage] => [`player/${one.id}`, pageOf(one, season, false)]),
  ]
}

async function seasonOf(key: string, now: string): Promise<Season> {
  const { team, games, season: year } = await schedule(key, now)
  const lines = await PlayerStat.ofTeam({ sport: team.sport, teamId: team.teamId, season: year })
  const byId = new Map(games.map((game) => [game.id, game]))
  return { team, sport: team.sport, year, games: byId, lines, folded: seasonLines(lines) }
}

function pageOf(one: Player.Info, season: Season, listed: boolean): PlayerPage {
  return { player: one, team: season.team, listed, season: playerSeason(season, one.playerId, one.position) }
}

/** The team of someone who is on no roster any more, by his last box score. 1 Query. */
async function teamOf(id: string): Promise<string> {
  const { sport, teamId: playerId } = parseTeamKey(id)
  const last = (await PlayerStat.ofPlayer({ sport, playerId })).at(-1)
  if (!last) throw notFound(id)
  return last.teamId
}

/** What a box score knows of a player: the name, and which game said so. */
function unlisted({ team, lines, games }: Season, playerId: string): Player.Info | undefined {
  const last = lines.findLast((line) => line.playerId === playerId)
  if (!last) return undefined
  const source = games.get(last.gameId)?.source ?? team.source
  const unknown = { firstName: null, lastName: null, jersey: null, position: null, positionName: null }
  const body = { heightInches: null, height: null, weightPounds: null, hometown: null, photoUrl: null }
  return {
    ...unknown,
    ...body,
    id: teamKey(team.sport, playerId),
    playerId,
    teamId: team.teamId,
    sport: team.sport,
    season: last.season,
    fullName: last.playerName,
    unit: null,
    year: null,
    yearName: null,
    source,
    createdAt: source.fetchedAt,
    updatedAt: source.fetchedAt,
  }
}

function missing(thrown: unknown): undefined {
  if (thrown instanceof AppError && thrown.kind === "not_found") return undefined
  throw thrown
}

function notFound(id: string): AppError {
  return new AppError("not_found", "player.not_found", `There is no player ${id}`)
}
