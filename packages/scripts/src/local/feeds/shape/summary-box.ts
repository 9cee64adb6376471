import type { Box, Table, TeamBox } from "../box/index.ts"
import type { League } from "../leagues.ts"
import { displayName, type Player, roster, shortName } from "../roster.ts"
import { logo, type Team } from "../teams.ts"
import { logos, teamUid } from "./common.ts"
import { athlete } from "./leaders.ts"

/** The box score names a team in yet another way: one logo, a slug. */
function plainTeam(league: League, team: Team): object {
  return {
    id: team.id,
    uid: teamUid(league, team.id),
    slug: team.slug,
    location: team.location,
    name: team.name,
    abbreviation: team.abbreviation,
    displayName: team.displayName,
    shortDisplayName: team.location,
    color: team.color,
    alternateColor: team.alternateColor,
    logo: logo(team),
  }
}

export function boxTeam(league: League, team: Team, box: TeamBox | undefined, index: number): object {
  return {
    team: plainTeam(league, team),
    statistics: box?.stats ?? [],
    displayOrder: index + 1,
    homeAway: index === 0 ? "home" : "away",
  }
}

export function players(league: League, teams: readonly (Team | null)[], box: Box): object[] {
  return teams.flatMap((team, index) => {
    const side = box[index === 0 ? 0 : 1]
    if (!team) return []
    return [
      {
        team: plainTeam(league, team),
        statistics: side.tables.map((one) => statistics(league, team, one)),
        displayOrder: index + 1,
      },
    ]
  })
}

function statistics(league: League, team: Team, { name, labels, rows, totals }: Table): object {
  const squad = roster(league, team)
  return {
    // Basketball's only table has no name; the diamond's are typed.
    ...(name === ""
      ? { names: labels }
      : league.family === "football"
        ? { name, text: `${team.location} ${name}` }
        : { name, type: name }),
    keys: labels.map((label) => label.toLowerCase()),
    labels,
    descriptions: labels,
    athletes: rows.flatMap(({ player, stats }) => {
      const one = squad[player]
      return one
        ? [
            {
              active: true,
              athlete: boxAthlete(league, one),
              starter: one.starter,
              didNotPlay: false,
              ejected: false,
              stats,
            },
          ]
        : []
    }),
    totals,
  }
}

/** The best of each side in each figure; the team is told in yet another way. */
export function leaders(league: League, teams: readonly (Team | null)[], box: Box): object[] {
  return teams.flatMap((team, index) => {
    if (!team) return []
    const squad = roster(league, team)
    const { id, displayName: name, abbreviation } = team
    const best = box[index === 0 ? 0 : 1].leaders.map((leader) => {
      const player = squad[leader.player]
      return {
        name: leader.name,
        displayName: leader.displayName,
        leaders: player ? [{ displayValue: leader.displayValue, athlete: athlete(player) }] : [],
      }
    })
    return [
      {
        team: {
          id,
          uid: teamUid(league, id),
          displayName: name,
          abbreviation,
          logo: logo(team),
          logos: logos(team),
        },
        leaders: best,
      },
    ]
  })
}

function boxAthlete(league: League, player: Player): object {
  const { name, abbreviation } = player.position
  return {
    id: player.id,
    uid: `${league.uid}~a:${player.id}`,
    displayName: displayName(player),
    shortName: shortName(player),
    links: [],
    jersey: player.jersey,
    position: { name, displayName: name, abbreviation },
  }
}
