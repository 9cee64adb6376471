import type { Pair, ScoringFact } from "../season-schema.ts"

/**
 * Scoring plays whose points add up to the line score, which is the truth. One recorded game counts a field goal as
 * four and the next touchdown as five: field goals are three, the period's last touchdown takes what is left.
 */
export function reconcile(plays: ScoringFact[], lines: Pair<number[]>): ScoringFact[] {
  const fixed = plays.map((play): ScoringFact => [...play])
  for (const play of fixed) if (play[4] === "FG") play[3] = 3
  for (const side of [0, 1] as const) {
    for (const [index, points] of lines[side].entries()) {
      const own = fixed.filter((play) => play[0] === index + 1 && play[2] === side)
      const last = own.findLast((play) => play[3] >= 5)
      if (last) last[3] += points - sum(own)
      if (sum(own) !== points) {
        throw new Error(`plays of period ${index + 1} give ${sum(own)}, the line score ${points}`)
      }
    }
  }
  return fixed
}

function sum(plays: ScoringFact[]): number {
  return plays.reduce((total, play) => total + play[3], 0)
}
