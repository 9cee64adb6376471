import { easternDay, easternMidnight } from "../clock.ts"
import { Game } from "../game/index.ts"
import { News } from "../news/index.ts"
import { Player } from "../player/index.ts"
import { seasonWindow } from "../sport/season.ts"
import { Team, teamKey } from "../team/index.ts"
import { outcomeOf } from "./outcome.ts"
import type { SearchIndex } from "./search-info.ts"

/** As many as one Query of the API gives. */
const HEADLINES = 50

/**
 * What search looks through: our teams, their rosters, the games of the seasons around now, the latest headlines.
 * 3 Queries and one a team, so it is computed when a roster, a schedule or the news changed.
 */
export async function searchIndex(now: string): Promise<SearchIndex> {
  const { from, to } = seasonWindow(easternDay(now))
  const [teams, games, news] = await Promise.all([
    Team.list({}),
    Game.between({ from: easternMidnight(from), to: easternMidnight(to) }),
    News.list({ limit: HEADLINES }),
  ])
  const rosters = await Promise.all(teams.map(({ id }) => Player.roster(id)))
  return {
    source: teams[0]?.source ?? null,
    teams: teams.map(({ id, sportName, record }) => ({ id, name: sportName, record })),
    players: rosters.flat().map(playerOf),
    games: games.map(gameOf),
    news: news.items.map(({ headline, link, sport, publishedAt }) => ({
      title: headline,
      link,
      sport,
      at: publishedAt,
    })),
  }
}

function playerOf({
  id,
  fullName,
  sport,
  teamId,
  jersey,
  position,
}: Player.Info): SearchIndex["players"][number] {
  return { id, name: fullName, team: teamKey(sport, teamId), jersey, position }
}

function gameOf(game: Game.Info): SearchIndex["games"][number] {
  const { us, them, place, letter } = outcomeOf(game)
  return {
    id: game.id,
    team: teamKey(game.sport, game.teamId),
    opponent: them.location ?? them.name,
    short: them.abbreviation,
    day: game.gameDay,
    place,
    result: letter && us.score !== null && them.score !== null ? `${letter} ${us.score}-${them.score}` : null,
  }
}
