import type { Pair } from "../season.ts"

/** A stretch of wall time of a game: play, or a break after a period. */
export type Phase = {
  /** Milliseconds after the start, `from` included. */
  from: number
  to: number
  kind: "play" | "break" | "half"
  period: number
  /** Baseball and softball. */
  half?: "top" | "bottom"
  /** Game clock in seconds at both ends, where the sport has one. */
  clock?: [from: number, to: number]
}

/** Something that happened. Points add up to the score, or to the set in volleyball. */
export type Play = {
  /** Milliseconds after the start. */
  at: number
  period: number
  half?: "top" | "bottom"
  /** Seconds on the game clock, as the sport counts them. */
  clock: number | null
  side: 0 | 1
  points: number
  /** What it is: each family has its own words. */
  kind: string
  type: { id: string; text: string }
  text: string
  /** Roster indexes of who did it, first the one credited with it. */
  by: number[]
  yards?: number
  /** Diamond sports: after the play. */
  bases?: readonly [boolean, boolean, boolean]
  outs?: number
  /** Roster indexes of who scored. */
  scored?: number[]
}

/** A game from first to last play, in wall time. Made once per game; what is shown is a prefix of it. */
export type Script = {
  phases: Phase[]
  plays: Play[]
  /** Milliseconds from start to final. */
  length: number
  /** Final points by period, which the plays give. */
  lines: Pair<number[]>
  /** The periods were drawn, because nobody recorded them. */
  simulated: boolean
}

const MINUTE = 60_000

/** Phases one after the other, from their lengths in minutes. */
export function sequence(stretches: (Omit<Phase, "from" | "to"> & { minutes: number })[]): Phase[] {
  let at = 0
  return stretches.map(({ minutes, ...phase }) => {
    const from = at
    at += Math.round(minutes * MINUTE)
    return { ...phase, from, to: at }
  })
}

export function lengthOf(phases: readonly Phase[]): number {
  return phases.at(-1)?.to ?? 0
}

/** When the clock of a period shows `clock`, in wall time. */
export function wallTime(phases: readonly Phase[], period: number, clock: number): number {
  const phase = phases.find((one) => one.kind === "play" && one.period === period)
  if (!phase) throw new RangeError(`no period ${period}`)
  const [start, end] = phase.clock ?? [0, 1]
  const share = start === end ? 0 : (start - clock) / (start - end)
  // Never the very first or last instant, so that a play is always inside its period.
  return Math.round(phase.from + Math.min(0.999, Math.max(0.001, share)) * (phase.to - phase.from))
}

export function inOrder(plays: Play[]): Play[] {
  return plays.sort((a, b) => a.at - b.at)
}
