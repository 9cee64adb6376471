import { easternDay } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import type { League } from "../leagues.ts"
import { type Poll, polls, type RankRow } from "../season.ts"
import { teamOf } from "../teams.ts"
import { logos, seasonName, teamLinks, teamUid } from "./common.ts"

/** `/rankings`: the recorded polls. Teams come without a display name. Sports without a poll have an empty list. */
export function rankings(league: League, now: number): object {
  const year = seasonOf(league.sport, easternDay(now))
  return {
    sports: [
      { id: league.uid.slice(2).split("~")[0], uid: league.uid.split("~")[0], name: league.sportName },
    ],
    leagues: [{ id: league.id, uid: league.uid, name: league.name, abbreviation: league.abbreviation }],
    rankings: polls(league.sport).map((poll, index) => shape(league, poll, index)),
    latestSeason: { year, type: { id: "2", type: 2, name: "Regular Season", abbreviation: "reg" } },
  }
}

/** A poll is of the season it was taken in, and says so: its records are that season's. */
function shape(league: League, poll: Poll, index: number): object {
  const year = seasonOf(league.sport, poll.date)
  return {
    id: String(index + 1),
    name: poll.name,
    shortName: poll.shortName,
    type: poll.type,
    date: `${poll.date}T07:00Z`,
    headline: `${poll.name} of ${seasonName(league, year)}, as recorded on ${poll.date}`,
    shortHeadline: poll.date,
    season: { year, displayName: seasonName(league, year), type: { type: 2, name: "Regular Season" } },
    lastUpdated: `${poll.date}T19:00Z`,
    ranks: poll.ranks.map((row) => rank(league, row, poll.date)),
    others: [],
    droppedOut: [],
  }
}

function rank(
  league: League,
  [current, previous, points, firstPlaceVotes, recordSummary, school]: RankRow,
  date: string,
): object {
  const team = teamOf(league, school)
  const moved = previous - current
  return {
    current,
    previous,
    points,
    firstPlaceVotes,
    trend: previous === 0 || moved === 0 ? "-" : moved > 0 ? `+${moved}` : String(moved),
    team: team
      ? {
          id: team.id,
          uid: teamUid(league, team.id),
          location: team.location,
          name: team.name,
          nickname: team.location,
          abbreviation: team.abbreviation,
          color: team.color,
          logos: logos(team),
          links: teamLinks(league, team),
        }
      : { id: school },
    date: `${date}T07:00Z`,
    lastUpdated: `${date}T19:00Z`,
    recordSummary,
  }
}
