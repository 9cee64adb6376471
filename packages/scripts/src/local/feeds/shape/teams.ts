import { easternDay } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import { isMember, type Team, teamsOf } from "../teams.ts"
import { espnInstant, logos, namesOf, seasonName, teamLinks, teamUid } from "./common.ts"
import { standing } from "./schedule.ts"

const DEFAULT_LIMIT = 50

/** `/teams`: without a limit only the first fifty, and we are not among them. */
export function teams(league: League, limit: number | undefined, now: number): object {
  const year = seasonOf(league.sport, easternDay(now))
  return {
    sports: [
      {
        id: league.uid.slice(2).split("~")[0],
        uid: league.uid.split("~")[0],
        name: league.sportName,
        slug: league.path.split("/")[0],
        leagues: [
          {
            id: league.id,
            uid: league.uid,
            name: league.name,
            abbreviation: league.abbreviation,
            shortName: league.name,
            slug: league.slug,
            teams: teamsOf(league)
              .slice(0, limit ?? DEFAULT_LIMIT)
              .map((one) => ({ team: { ...full(league, one), isAllStar: false } })),
            year,
            season: { year, displayName: seasonName(league, year) },
          },
        ],
      },
    ],
  }
}

/** `/teams/{id}`, with the next game and the place in the conference. */
export function teamPage(league: League, one: Team, all: Event[], now: number): object {
  const { recordSummary, standingSummary } = standing(league, one, now)
  const next = all.find(
    ({ slot, state }) => slot.fact.teams.includes(one.school) && state.stage === "scheduled",
  )
  return {
    team: {
      ...full(league, one),
      record: recordSummary
        ? { items: [{ description: "Overall Record", type: "total", summary: recordSummary }] }
        : {},
      ...(league.groups && isMember(league, one.school)
        ? {
            groups: {
              id: league.groups.conference,
              parent: { id: league.groups.division },
              isConference: true,
            },
          }
        : {}),
      nextEvent: next ? [{ id: next.slot.id, date: espnInstant(next.slot, now), ...namesOf(next) }] : [],
      ...(standingSummary ? { standingSummary } : {}),
    },
  }
}

function full(league: League, team: Team): object {
  return {
    id: team.id,
    uid: teamUid(league, team.id),
    slug: team.slug,
    abbreviation: team.abbreviation,
    displayName: team.displayName,
    shortDisplayName: team.location,
    name: team.name,
    nickname: team.location,
    location: team.location,
    ...(team.color ? { color: team.color } : {}),
    ...(team.alternateColor ? { alternateColor: team.alternateColor } : {}),
    isActive: true,
    logos: logos(team),
    links: teamLinks(league, team),
  }
}
