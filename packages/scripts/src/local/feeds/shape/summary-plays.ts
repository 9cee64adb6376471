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
  const isFootball = league.family === "football"
  const shaped = state.plays.map((play, index) => ({
    ...common(slot.id, play, index, scores[index] ?? [0, 0]),
    ...(isFootball
      ? scoring(play, teams[play.side])
      : listed(league, state.plays, play, index, teams[play.side])),
  }))
  return isFootball ? { scoringPlays: shaped } : { plays: shaped }
}

function scoring(play: Play, team: Team | null | undefined): object {
  const clock = play.clock ?? 0
  return {
    period: { number: play.period },
    clock: { value: clock, displayValue: minutes(clock) },
    ...(team
      ? { team: { id: team.id, displayName: team.displayName, abbreviation: team.abbreviation } }
      : {}),
    scoringType: scoringType(play),
  }
}

function listed(
  league: League,
  plays: Play[],
  play: Play,
  index: number,
  team: Team | null | undefined,
): object {
  const half = play.half === "top" ? "Top" : "Bottom"
  const clock = play.clock ?? 0
  return {
    sequenceNumber: String(index + 1),
    period: { number: play.period, displayValue: ordinal(play.period), ...(play.half ? { type: half } : {}) },
    ...(play.clock === null
      ? {}
      : {
          clock: { displayValue: league.family === "soccer" ? `${Math.ceil(clock / 60)}'` : minutes(clock) },
        }),
    scoringPlay: isScore(league, plays, index),
    scoreValue: play.points,
    ...(team ? { team: { id: team.id } } : {}),
    // The diamond marks the outcome of a plate appearance.
    ...(play.half ? { summaryType: "S" } : {}),
  }
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

function common(event: string, play: Play, index: number, [homeScore, awayScore]: Pair<number>): object {
  const id = `${event}${String(index + 1).padStart(4, "0")}`
  return { id, type: play.type, text: play.text, awayScore, homeScore }
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}
