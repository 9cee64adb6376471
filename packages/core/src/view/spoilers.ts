import type { Info as Game } from "../game/info.ts"
import { hideResults } from "../game/spoilers.ts"
import type { Info as Team } from "../team/info.ts"
import type {
  GamePage,
  Home,
  MonthSchedule,
  Rankings,
  Schedule,
  Scoreboard,
  Standings,
  TeamPage,
  TeamStats,
} from "./info.ts"
import type { PlayerPage } from "./player-info.ts"
import type { SearchIndex } from "./search-info.ts"

/**
 * The pages as somebody may see them who has not watched yet: fixtures stay, and what follows from results is left
 * out (see `hideResults`). Each page is built member by member, so that a new one has to be decided on here. Pure.
 */
export const spoilerFree = {
  games: (games: readonly Game[]): Game[] => games.map(hideResults),

  home: ({ live, today, next, latest }: Home): Home => ({
    live: live.map(hideResults),
    today: today.map(hideResults),
    next: next.map(hideResults),
    latest: latest.map(hideResults),
    // Headlines are about results.
    headlines: [],
  }),

  scoreboard: ({ day, games, previousDay, nextDay }: Scoreboard): Scoreboard => ({
    day,
    games: games.map(hideResults),
    previousDay,
    nextDay,
  }),

  month: ({ month, games, previousMonth, nextMonth }: MonthSchedule): MonthSchedule => ({
    month,
    games: games.map(hideResults),
    previousMonth,
    nextMonth,
  }),

  game: ({ game }: GamePage): GamePage => ({ game: hideResults(game), detail: null, corrections: [] }),

  team: ({ team, next, last }: TeamPage): TeamPage => ({
    team: hideRecord(team),
    next: next && hideResults(next),
    last: last && hideResults(last),
    form: [],
    standing: null,
  }),

  teams: (teams: readonly Team[]): Team[] => teams.map(hideRecord),

  schedule: ({ team, season, games }: Schedule): Schedule => ({
    team: hideRecord(team),
    season,
    games: games.map(hideResults),
  }),

  standings: ({ sport, season, teamId }: Standings): Standings => ({
    sport,
    season,
    teamId,
    rows: [],
    ties: [],
  }),

  rankings: ({ sport }: Rankings): Rankings => ({ sport, polls: [] }),

  stats: ({ team, season }: TeamStats): TeamStats => ({
    team: hideRecord(team),
    season,
    games: 0,
    lines: [],
  }),

  search: ({ source, teams, players, games }: SearchIndex): SearchIndex => ({
    source,
    teams: teams.map((team) => ({ ...team, record: null })),
    players,
    games: games.map((game) => ({ ...game, result: null })),
    news: [],
  }),

  player: ({ player, team, listed, season }: PlayerPage): PlayerPage => ({
    player,
    team: hideRecord(team),
    listed,
    season: { year: season.year, games: season.games, headline: null, tables: [], log: [] },
  }),
}

function hideRecord(team: Team): Team {
  return { ...team, record: null, standingSummary: null, ranking: null }
}
