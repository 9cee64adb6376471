import { type Random, seeded, split } from "../random.ts"
import type { Fact, Pair } from "../season.ts"

/**
 * Points by period: the recorded ones, else a split of the recorded score into `periods` and overtimes. With overtimes
 * the sides are level after regulation and after every overtime but the last.
 */
export function linesOf(fact: Fact, periods: number): { lines: Pair<number[]>; simulated: boolean } {
  if (fact.lines) return { lines: fact.lines, simulated: false }
  const random = seeded(`periods ${fact.key}`)
  const overtimes = overtimePoints(random, fact)
  const regulation = [0, 1].map((side) => {
    const later = overtimes[side]?.reduce((sum, points) => sum + points, 0) ?? 0
    return spread(random, (fact.score[side] ?? 0) - later, periods)
  })
  const [home = [], away = []] = regulation
  return {
    lines: [
      [...home, ...overtimes[0]],
      [...away, ...overtimes[1]],
    ],
    simulated: true,
  }
}

function overtimePoints(random: Random, fact: Fact): Pair<number[]> {
  const extra: Pair<number[]> = [[], []]
  const margin = Math.abs(fact.score[0] - fact.score[1])
  const winner = fact.score[0] > fact.score[1] ? 0 : 1
  for (let i = 1; i <= (fact.overtimes ?? 0); i++) {
    const level = random.int(3, 8)
    const isLast = i === fact.overtimes
    extra[winner].push(level + (isLast ? margin : 0))
    extra[winner === 0 ? 1 : 0].push(level)
  }
  return extra
}

/** Nine tenths evenly, the rest at random. */
function spread(random: Random, total: number, periods: number): number[] {
  const even = Math.floor((total * 0.85) / periods)
  return split(random, total - even * periods, periods).map((points) => even + points)
}
