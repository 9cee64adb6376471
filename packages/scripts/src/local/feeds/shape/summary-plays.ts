import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import type { Play } from "../script/index.ts"
import type { Pair } from "../season.ts"
import type { Team } from "../teams.ts"
import { ordinal } from "./status-words.ts"

type Teams = readonly (Team | null)[]

/** Football lists its scoring plays; everyone else lists every play and marks those that scored. */
export function playLists(league: League, { slot, state }: Event, teams: Teams): object {
  const scores = runningScores(league, state.plays)
  const shaped = state.plays.map((play, index) => ({
    ...common(league, slot.id, play, index, scores[index] ?? [0, 0], teams[play.side]),
    ...(league.family === "football"
      ? { scoringType: scoringType(play) }
      : { scoringPlay: isScore(league, state.plays, index), scoreValue: play.points }),
    // The diamond marks the outcome of a plate appearance.
    ...(play.half ? { summaryType: "S" } : {}),
  }))
  return league.family === "football" ? { scoringPlays: shaped } : { plays: shaped }
}

/** The score after each play: of the game, in volleyball of the set. */
function runningScores(league: League, plays: Play[]): Pair<number>[] {
  const score: Pair<number> = [0, 0]
  return plays.map((play, index) => {
    if (league.family === "volleyball" && plays[index - 1]?.period !== play.period) score.fill(0)
    score[play.side] += play.points
    return [...score]
  })
}

/** A volleyball score is a set: only the rally that ends one counts. */
function isScore(league: League, plays: Play[], index: number): boolean {
  const play = plays[index]
  const next = plays[index + 1]
  if (league.family === "volleyball") return next !== undefined && next.period !== play?.period
  return (play?.points ?? 0) > 0
}

function scoringType({ kind }: Play): object {
  if (kind === "FG") return { name: "field-goal", displayName: "Field Goal", abbreviation: "FG" }
  if (kind === "SF") return { name: "safety", displayName: "Safety", abbreviation: "SF" }
  return { name: "touchdown", displayName: "Touchdown", abbreviation: "TD" }
}

function common(
  league: League,
  event: string,
  play: Play,
  index: number,
  [homeScore, awayScore]: Pair<number>,
  team: Team | null | undefined,
): object {
  const clock = play.clock ?? 0
  const minutes = `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, "0")}`
  return {
    id: `${event}${String(index + 1).padStart(4, "0")}`,
    sequenceNumber: String(index + 1),
    type: play.type,
    text: play.text,
    awayScore,
    homeScore,
    period: {
      number: play.period,
      displayValue: ordinal(play.period),
      ...(play.half ? { type: play.half === "top" ? "Top" : "Bottom" } : {}),
    },
    ...(play.clock === null
      ? {}
      : {
          clock: {
            value: clock,
            displayValue: league.family === "soccer" ? `${Math.ceil(clock / 60)}'` : minutes,
          },
        }),
    ...(team
      ? { team: { id: team.id, displayName: team.displayName, abbreviation: team.abbreviation } }
      : {}),
  }
}
