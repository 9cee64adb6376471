import { easternDay, iso } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import type { League } from "../leagues.ts"
import { displayName, type Player, roster as rosterOf, shortName } from "../roster.ts"
import { logo, type Team } from "../teams.ts"
import { seasonName, WEB } from "./common.ts"
import { standing } from "./schedule.ts"

const HOUR = 3_600_000
const years = [
  ["Freshman", "FR"],
  ["Sophomore", "SO"],
  ["Junior", "JR"],
  ["Senior", "SR"],
] as const

/** `/teams/{id}/roster`: a flat list, except in football and baseball, which group by unit. */
export function roster(league: League, team: Team, now: number): object {
  const year = seasonOf(league.sport, easternDay(now))
  const players = rosterOf(league, team)
  return {
    timestamp: iso(Math.floor(now / HOUR) * HOUR).replace(".000", ""),
    status: "success",
    season: {
      year,
      displayName: seasonName(league, year),
      type: league.regularSeason,
      name: "Regular Season",
    },
    athletes:
      league.family === "football"
        ? byUnit(league, players)
        : players.map((player) => athlete(league, player)),
    // Nobody on these rosters is real, and the coach says so.
    coach: [{ id: `9${team.school}`, firstName: "Demo", lastName: "Coach", experience: 0 }],
    team: {
      id: team.id,
      abbreviation: team.abbreviation,
      location: team.location,
      name: team.name,
      displayName: team.displayName,
      clubhouse: `${WEB}/${league.slug}/team/_/id/${team.id}/${team.slug}`,
      color: team.color,
      logo: logo(team),
      ...standing(league, team, now),
      seasonSummary: `${seasonName(league, year)} demo roster`,
    },
  }
}

function byUnit(league: League, players: Player[]): object[] {
  const units = ["offense", "defense", "specialTeam"] as const
  const groups = units.map((unit) => ({
    position: unit as string,
    items: players.filter((player) => player.position.unit === unit).map((player) => athlete(league, player)),
  }))
  return [...groups, { position: "injuredReserveOrOut", items: [] }]
}

function athlete(league: League, player: Player): object {
  const [city, state] = player.hometown
  const [words, abbreviation] = years[player.year] ?? years[0]
  return {
    id: player.id,
    uid: `${league.uid}~a:${player.id}`,
    firstName: player.firstName,
    lastName: player.lastName,
    fullName: displayName(player),
    displayName: displayName(player),
    shortName: shortName(player),
    ...(player.weight ? { weight: player.weight, displayWeight: `${player.weight} lbs` } : {}),
    height: player.height,
    displayHeight: `${Math.floor(player.height / 12)}' ${player.height % 12}"`,
    links: [],
    // Wherever a player is shown, the hometown tells that there is no such person.
    birthPlace: { city, state: `${state} (demo)`, country: "USA", displayText: `${city}, ${state} (demo)` },
    slug: player.slug,
    jersey: player.jersey,
    position: {
      id: "1",
      name: player.position.name,
      displayName: player.position.name,
      abbreviation: player.position.abbreviation,
      leaf: true,
    },
    injuries: [],
    experience: { years: player.year + 1, displayValue: words, abbreviation },
    status: { id: "1", name: "Active", type: "active", abbreviation: "Active" },
  }
}
