import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import type { Play } from "../script/index.ts"
import type { Team } from "../teams.ts"
import { ordinal } from "./status-words.ts"

/** Football lists scoring plays; everyone else every play, with a flag. */
export function playLists(league: League, { slot, state }: Event, teams: readonly (Team | null)[]): object {
  const score = [0, 0]
  const shaped = state.plays.map((play, index) => {
    if (league.family !== "volleyball") score[play.side] = (score[play.side] ?? 0) + play.points
    return playShape(league, slot.id, play, index, score, teams[play.side])
  })
  return league.family === "football" ? { scoringPlays: shaped } : { plays: shaped }
}

function playShape(
  league: League,
  event: string,
  play: Play,
  index: number,
  [home = 0, away = 0]: number[],
  team: Team | null | undefined,
): object {
  const clock = play.clock ?? 0
  const words =
    league.family === "soccer"
      ? `${Math.ceil(clock / 60)}'`
      : `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, "0")}`
  const period = {
    number: play.period,
    displayValue: ordinal(play.period),
    ...(play.half ? { type: play.half === "top" ? "Top" : "Bottom" } : {}),
  }
  return {
    id: `${event}${String(index + 1).padStart(4, "0")}`,
    sequenceNumber: String(index + 1),
    type: play.type,
    text: play.text,
    awayScore: away,
    homeScore: home,
    period,
    clock: { value: clock, displayValue: play.clock === null ? "0:00" : words },
    scoringPlay: play.points > 0,
    scoreValue: play.points,
    ...(team
      ? { team: { id: team.id, displayName: team.displayName, abbreviation: team.abbreviation } }
      : {}),
  }
}
