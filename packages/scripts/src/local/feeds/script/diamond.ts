import type { League } from "../leagues.ts"
import { seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import type { Fact, Pair } from "../season.ts"
import { halfInning } from "./half-inning.ts"
import { lengthOf, type Phase, type Play, type Script, sequence } from "./script.ts"

/** Baseball and softball: half-innings of plate appearances that give exactly the runs of the line score. */
export function diamond(league: League, fact: Fact, rosters: Pair<Player[]>): Script {
  const lines = fact.lines ?? [[], []]
  const halves = inningHalves(lines)
  const perHalf = league.family === "softball" ? 7.2 : 8.2
  const phases = sequence(
    halves.flatMap(({ inning, side, runs }, index) => {
      const half = side === 1 ? ("top" as const) : ("bottom" as const)
      const play = { kind: "play" as const, period: inning, half, minutes: perHalf + runs * 0.7 }
      return index === halves.length - 1
        ? [play]
        : [play, { kind: "break" as const, period: inning, half, minutes: 1.5 }]
    }),
  )
  const random = seeded(`plays ${fact.key}`)
  const orders = [lineup(rosters[0]), lineup(rosters[1])] as const
  const next = { 0: 0, 1: 0 }
  const plays = halves.flatMap(({ inning, side, runs }, index): Play[] => {
    const order = orders[side]
    const isWalkOff = index === halves.length - 1 && side === 0 && fact.score[0] > fact.score[1]
    const appearances = halfInning(
      random,
      runs,
      isWalkOff,
      () => order[next[side]++ % order.length] ?? 0,
      rosters[side],
    )
    const phase = phaseOf(phases, inning, side)
    return appearances.map((one, at) => ({
      ...one,
      side,
      period: inning,
      half: side === 1 ? ("top" as const) : ("bottom" as const),
      clock: null,
      at: Math.round(phase.from + ((at + 1) / (appearances.length + 0.2)) * (phase.to - phase.from) * 0.99),
    }))
  })
  return { phases, plays, length: lengthOf(phases), lines, simulated: false }
}

function phaseOf(phases: Phase[], inning: number, side: 0 | 1): Phase {
  const half = side === 1 ? "top" : "bottom"
  const phase = phases.find((one) => one.kind === "play" && one.period === inning && one.half === half)
  if (!phase) throw new RangeError(`no ${half} of inning ${inning}`)
  return phase
}

/** Visitors bat first; a home side that leads does not bat in the last inning. */
function inningHalves(lines: Pair<number[]>): { inning: number; side: 0 | 1; runs: number }[] {
  return lines[1].flatMap((runs, index) => {
    const home = lines[0][index]
    const top = { inning: index + 1, side: 1 as const, runs }
    return home === undefined ? [top] : [top, { inning: index + 1, side: 0 as const, runs: home }]
  })
}

/** Nine batters: the starters of every position but the pitcher. */
function lineup(roster: Player[]): number[] {
  return roster
    .flatMap((player, index) => (player.starter && player.position.abbreviation !== "P" ? [index] : []))
    .slice(0, 9)
}
