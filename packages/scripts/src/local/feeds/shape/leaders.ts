import { boxOf, type Leader } from "../box/index.ts"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import { displayName, type Player, roster, shortName } from "../roster.ts"
import { knownTeam, type Team } from "../teams.ts"

/** Football's leaders are the competition's: the best passer of both sides, and so on. */
export function competitionLeaders(event: Event, now: number): { leaders?: object[] } {
  const { league, fact } = event.slot
  const box = league.family === "football" ? boxOf(event, now) : undefined
  if (!box) return {}
  const best = box[0].leaders.map((home, index) => {
    const away = box[1].leaders[index]
    const side = away && away.value > home.value ? 1 : 0
    const leader = side === 1 && away ? away : home
    const team = knownTeam(league, fact.teams[side])
    return category(league, leader, team, { team: { id: team.id } })
  })
  return { leaders: best }
}

/** Basketball's are each competitor's. */
export function competitorLeaders(event: Event, side: 0 | 1, now: number): { leaders?: object[] } {
  const { league, fact } = event.slot
  const box = league.family === "basketball" ? boxOf(event, now) : undefined
  if (!box) return {}
  const team = knownTeam(league, fact.teams[side])
  return { leaders: box[side].leaders.map((leader) => category(league, leader, team, {})) }
}

/** Scoreboards give the figure twice and add whose it is. */
function category(league: League, leader: Leader, team: Team, extra: object): object {
  const player = roster(league, team)[leader.player]
  const { name, displayName: words, abbreviation, value, displayValue } = leader
  return {
    name,
    displayName: words,
    shortDisplayName: abbreviation,
    abbreviation,
    leaders: player ? [{ displayValue, value, athlete: athlete(player), ...extra }] : [],
  }
}

/** A player as leaders mention one. Demo players have no page and no headshot. */
export function athlete(player: Player): object {
  return {
    id: player.id,
    fullName: displayName(player),
    displayName: displayName(player),
    shortName: shortName(player),
    links: [],
    jersey: player.jersey,
    position: { abbreviation: player.position.abbreviation },
  }
}
