import { familyOf, periodHead, regulation } from "../../lib/sport.ts"
import type { Game, ScoringPlay } from "../../lib/types.ts"

/** A score on the time line: `x` from 0 (start) to 1 (end), `lead` ours minus theirs after it. */
export type FlowPoint = { play: ScoringPlay; x: number; lead: number }
export type FlowLine = {
  points: FlowPoint[]
  /** How far the game has come, 0 to 1. */
  end: number
  /** Heads of the periods, equally long; none where scores are only in order. */
  periods: string[]
}

/** Regulation period in seconds, for sports whose clock counts down. */
function periodSeconds(sport: string): number | null {
  const family = familyOf(sport)
  if (family === "football") return 900
  if (family === "basketball") return regulation(sport) === 2 ? 1200 : 600
  return null
}

/** A moment in periods: 2.25 is a quarter into the third. Null where the clock cannot say. */
function position(sport: string, period: number | null, time: string | null): number | null {
  if (period === null) return null
  const length = periodSeconds(sport)
  const clock = /^(\d+):(\d{2})/.exec(time ?? "")
  if (!length || !clock) return null
  const left = Number(clock[1]) * 60 + Number(clock[2])
  const whole = period > regulation(sport) && familyOf(sport) === "basketball" ? 300 : length
  return period - 1 + Math.max(0, 1 - left / whole)
}

/** Scores over game time where every clock is known, else at even steps in their order. */
export function flowLine(game: Game, scoring: readonly ScoringPlay[]): FlowLine {
  const sign = game.isHomeGame ? 1 : -1
  const at = scoring.map((play) => position(game.sport, play.period, play.clock))
  const isTimed = at.every((value) => value !== null)
  const length = Math.max(regulation(game.sport), ...at.map((value) => Math.ceil(value ?? 0)))
  const points = scoring.map((play, index) => ({
    play,
    lead: (play.homeScore - play.awayScore) * sign,
    x: isTimed ? (at[index] ?? 0) / length : (index + 1) / (scoring.length + 1),
  }))
  const now = isTimed ? (position(game.sport, game.period, game.clock) ?? 0) / length : 0
  const last = points.at(-1)?.x ?? 0
  return {
    points,
    end: game.status === "live" ? Math.min(1, Math.max(last, now)) : 1,
    periods: isTimed ? Array.from({ length }, (_, index) => periodHead(game.sport, index + 1)) : [],
  }
}

/** The drawing: the lead as one closed step area, its zero line, and the largest lead of either side. */
export type FlowShape = { path: string; zero: number; ourBest: number; theirBest: number }

export function flowShape({ points, end }: FlowLine, width: number, height: number): FlowShape {
  const leads = points.map(({ lead }) => lead)
  const [top, bottom] = [Math.max(0, ...leads), Math.min(0, ...leads)]
  const y = (lead: number) => round(((top - lead) / (top - bottom || 1)) * height)
  const steps = points.map(({ x, lead }) => `H${round(x * width)}V${y(lead)}`)
  const path = `M0 ${y(0)}${steps.join("")}H${round(end * width)}V${y(0)}Z`
  return { path, zero: y(0), ourBest: top, theirBest: Math.abs(bottom) }
}

/** Which score is nearest to a place on the line. */
export function nearest(points: readonly FlowPoint[], x: number): number {
  const distance = (index: number) => Math.abs((points[index]?.x ?? 0) - x)
  return points.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
