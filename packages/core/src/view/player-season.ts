import type { Info as Game } from "../game/info.ts"
import { type Sport, sports } from "../sport/info.ts"
import { inOrder, isBetterLow } from "../stat/columns.ts"
import { headlineOf } from "../stat/headline.ts"
import type { SeasonLine, Info as StatLine } from "../stat/info.ts"
import { seasonTotal } from "../stat/total.ts"
import { outcomeOf } from "./outcome.ts"
import type { PlayerGame, PlayerSeason, PlayerTable } from "./player-info.ts"

/** A team's season as the pages of its players are drawn from: read once for all of them. */
export type TeamSeason = {
  sport: Sport
  year: number
  games: ReadonlyMap<string, Game>
  lines: readonly StatLine[]
  /** `lines` folded, see `seasonLines`. */
  folded: readonly SeasonLine[]
}

/** One player's season: tables in which he stands, headline first, how he stands in the team, and his games. */
export function playerSeason(team: TeamSeason, playerId: string, position: string | null): PlayerSeason {
  const { family } = sports[team.sport]
  const own = team.lines.filter((line) => line.playerId === playerId)
  const folded = team.folded.filter((line) => line.playerId === playerId)
  const headline = headlineOf(family, position, folded)
  const first = (category: string) => Number(category !== headline?.category)
  return {
    year: team.year,
    games: new Set(team.lines.map((line) => line.gameId)).size,
    headline,
    tables: folded
      .map((line) => tableOf(team, own, line))
      .sort((a, b) => first(a.category) - first(b.category) || b.games - a.games),
    log: own
      .map((line) => gameOf(line, team.games.get(line.gameId)))
      .sort((a, b) => b.gameDay.localeCompare(a.gameDay) || b.gameId.localeCompare(a.gameId)),
  }
}

type Row = Record<string, string>

function tableOf(team: TeamSeason, own: readonly StatLine[], line: SeasonLine): PlayerTable {
  const { family } = sports[team.sport]
  const rows = own.flatMap(({ tables }): Row[] => {
    const row = tables[line.category]
    return row ? [row] : []
  })
  const columns = inOrder(
    family,
    line.category,
    rows.flatMap((row) => Object.keys(row)),
  )
  const totals = columns.flatMap((column) => {
    const total = seasonTotal(
      column,
      rows.flatMap((row) => row[column] ?? []),
    )
    return total === undefined ? [] : [[column, total] as const]
  })
  const counted = columns.filter((column) => line.totals[column] !== undefined)
  const standings = counted.map((column) => [column, standingOf(team, line, column)] as const)
  return {
    category: line.category,
    columns,
    games: line.games,
    totals: Object.fromEntries(totals),
    standings: Object.fromEntries(standings),
  }
}

function standingOf({ sport, folded }: TeamSeason, line: SeasonLine, column: string) {
  const value = line.totals[column] ?? 0
  const all = folded
    .filter(({ category }) => category === line.category)
    .map(({ totals }) => totals[column] ?? 0)
  const isRanked = value > 0 && !isBetterLow(sports[sport].family, line.category, column)
  return {
    value,
    team: all.reduce((sum, one) => sum + one, 0),
    rank: isRanked ? all.filter((one) => one > value).length + 1 : null,
    of: all.filter((one) => one > 0).length,
  }
}

function gameOf({ gameId, gameDay, opponent, tables }: StatLine, game: Game | undefined): PlayerGame {
  const none = { letter: null, us: null, them: null, extra: null }
  const known = { gameId, gameDay, tables }
  if (!game) return { ...known, ...none, opponent, opponentShort: null, place: "neutral" }
  const { us, them, place, letter } = outcomeOf(game)
  return {
    ...known,
    opponent: them.location ?? them.name,
    opponentShort: them.abbreviation,
    place,
    letter,
    us: us.score,
    them: them.score,
    extra: extraOf(game),
  }
}

/** "OT", "7OT", "12": what the source puts behind the end. A shoot-out has kicks of its own. */
function extraOf({ home, statusDetail }: Game): string | null {
  if (home.shootoutScore !== undefined) return "Pens"
  return /\/\s*(\S+)$/.exec(statusDetail.trim())?.[1] ?? null
}
