import { type Phase, type Play, type Script, scriptOf } from "./script/index.ts"
import type { Pair } from "./season.ts"
import type { Slot } from "./slot.ts"

/** How a game stands at an instant. */
export type GameState = {
  stage: "scheduled" | "live" | "delayed" | "suspended" | "postponed" | "cancelled" | "final"
  /** The phase under way, or the last one. */
  phase: Phase | null
  /** Share of that phase that is over, 0 to 1. */
  share: number
  /** Milliseconds of play so far, pauses not counted. */
  elapsed: number
  plays: Play[]
  /** Points so far by period that has begun, home first. */
  lines: Pair<number[]>
  score: Pair<number>
  script: Script
}

/** A corrected fact is corrected this long after the end; scoreboards are watched for half an hour. */
export const CORRECTED_AFTER = 15 * 60_000

/** Pure: the same slot and instant give the same state. Score, plays and lines only ever grow until the game is over. */
export function stateOf(slot: Slot, now: number): GameState {
  const script = scriptOf(slot.league, slot.fact)
  const idle: GameState = {
    stage: "scheduled",
    phase: null,
    share: 0,
    elapsed: 0,
    plays: [],
    lines: [[], []],
    score: [0, 0],
    script,
  }
  const { plan } = slot
  if (plan.kind !== "play") {
    if (now >= plan.announcedAt) return { ...idle, stage: plan.kind }
    return plan.delayed && now >= slot.startsAt ? { ...idle, stage: "delayed" } : idle
  }
  if (now < slot.startsAt) return idle
  const { elapsed, paused } = played(slot, now)
  if (elapsed >= script.length) return final(script, idle, slot)
  const plays = script.plays.filter((play) => play.at <= elapsed)
  const phase = script.phases.findLast((one) => one.from <= elapsed) ?? null
  const lines = linesSoFar(script, plays, phase)
  return {
    ...idle,
    stage: paused ?? "live",
    phase,
    share: phase ? (elapsed - phase.from) / (phase.to - phase.from) : 0,
    elapsed,
    plays,
    lines,
    score: scoreOf(slot, lines, phase),
  }
}

/** When the last whistle is, in ms; Infinity for a game that is not played. */
export function endOf(slot: Slot): number {
  if (slot.plan.kind !== "play") return Number.POSITIVE_INFINITY
  const { length } = scriptOf(slot.league, slot.fact)
  const { pause } = slot.plan
  return pause ? pause.until + length - pause.after : slot.startsAt + length
}

function played(slot: Slot, now: number): { elapsed: number; paused?: "delayed" | "suspended" } {
  const wall = now - slot.startsAt
  const pause = slot.plan.kind === "play" ? slot.plan.pause : undefined
  if (!pause || wall < pause.after) return { elapsed: wall }
  if (now < pause.until) return { elapsed: pause.after, paused: pause.kind }
  return { elapsed: pause.after + now - pause.until }
}

function final(script: Script, idle: GameState, slot: Slot): GameState {
  return {
    ...idle,
    stage: "final",
    phase: script.phases.at(-1) ?? null,
    share: 1,
    elapsed: script.length,
    plays: script.plays,
    lines: script.lines,
    score: slot.fact.score,
  }
}

/** An entry for every period that has begun for the side; a home side that has not batted in an inning has none. */
function linesSoFar(script: Script, plays: Play[], phase: Phase | null): Pair<number[]> {
  const begun = phase?.period ?? 0
  const homeBegun = phase?.half === "top" ? begun - 1 : begun
  const line = (side: 0 | 1, periods: number) =>
    Array.from({ length: periods }, (_, index) =>
      plays.reduce(
        (sum, play) => sum + (play.side === side && play.period === index + 1 ? play.points : 0),
        0,
      ),
    )
  return [line(0, Math.min(homeBegun, script.lines[0].length)), line(1, begun)]
}

function scoreOf({ league }: Slot, lines: Pair<number[]>, phase: Phase | null): Pair<number> {
  if (league.family !== "volleyball") return [total(lines[0]), total(lines[1])]
  // A finished set is not counted until the next one starts: the break still shows the old score.
  const counted = (phase?.period ?? 1) - 1
  const won = (side: 0 | 1) =>
    lines[side].slice(0, counted).filter((points, set) => points > (lines[side === 0 ? 1 : 0][set] ?? 0))
      .length
  return [won(0), won(1)]
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
