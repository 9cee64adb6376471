import type { League } from "../leagues.ts"
import type { GameState } from "../live.ts"
import type { Phase } from "../script/index.ts"
import { ordinal, type Row, type Status, status } from "./status-words.ts"

const inProgress: Row = ["2", "STATUS_IN_PROGRESS", "in", false, "In Progress"]

/** The status of a game being played, in the words of its sport. */
export function underway(league: League, state: GameState): Status {
  const { phase } = state
  if (!phase) return { clock: 0, displayClock: "0:00", period: 0, type: status(inProgress, "In Progress") }
  if (league.family === "baseball" || league.family === "softball") return inning(phase)
  if (league.family === "volleyball") {
    const set = ordinal(phase.period)
    return {
      clock: 0,
      displayClock: "0:00",
      period: phase.period,
      type: status(inProgress, `${set} Set`, set),
    }
  }
  return league.family === "soccer" ? minute(state, phase) : onTheClock(league, state, phase)
}

/** Innings have no clock; the half is only in the words. */
function inning(phase: Phase): Status {
  const number = ordinal(phase.period)
  const half =
    phase.kind === "play" ? (phase.half === "top" ? "Top" : "Bot") : phase.half === "top" ? "Mid" : "End"
  const long = half === "Bot" ? "Bottom" : half
  return {
    clock: 0,
    displayClock: "0:00",
    period: phase.period,
    type: status(inProgress, `${long} ${number}`, `${half} ${number}`),
  }
}

function minute(state: GameState, phase: Phase): Status {
  if (phase.kind === "half") {
    return {
      clock: 2700,
      displayClock: "45'",
      period: 1,
      type: status(["23", "STATUS_HALFTIME", "in", false, "Halftime"], "HT"),
    }
  }
  const [from, to] = phase.clock ?? [0, 0]
  const seconds = Math.floor(from + (to - from) * state.share)
  const words = `${Math.max(1, Math.ceil(seconds / 60))}'`
  const row: Row =
    phase.period === 1
      ? ["25", "STATUS_FIRST_HALF", "in", false, "First Half"]
      : ["26", "STATUS_SECOND_HALF", "in", false, "Second Half"]
  return { clock: seconds, displayClock: words, period: phase.period, type: status(row, words) }
}

/** Football and basketball: a clock that counts down, breaks between periods, halftime. */
function onTheClock(league: League, state: GameState, phase: Phase): Status {
  const { period } = phase
  const name = periodName(league, period)
  if (phase.kind === "half") {
    const type = status(["23", "STATUS_HALFTIME", "in", false, "Halftime"], "Halftime")
    return { clock: 0, displayClock: "0:00", period, type }
  }
  if (phase.kind === "break") {
    const type = status(
      ["22", "STATUS_END_PERIOD", "in", false, "End of Period"],
      `End of ${name}`,
      `End of ${short(league, period)}`,
    )
    return { clock: 0, displayClock: "0:00", period, type }
  }
  // Football overtimes are not timed.
  const timed = !(league.family === "football" && period > league.periods)
  const [from, to] = timed ? (phase.clock ?? [0, 0]) : [0, 0]
  const seconds = Math.ceil(from + (to - from) * state.share)
  const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  const type = status(inProgress, `${words} - ${name}`, `${words} - ${short(league, period)}`)
  return { clock: seconds, displayClock: words, period, type }
}

function periodName(league: League, period: number): string {
  const extra = period - league.periods
  if (extra > 0) return extra === 1 ? "OT" : `${extra}OT`
  return `${ordinal(period)} ${league.periods === 2 ? "Half" : "Quarter"}`
}

function short(league: League, period: number): string {
  return period > league.periods ? periodName(league, period) : ordinal(period)
}
