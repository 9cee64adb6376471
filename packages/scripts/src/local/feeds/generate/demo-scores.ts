import type { Random } from "../random.ts"
import type { Fact, Pair } from "../season-schema.ts"

type Score = Pick<Fact, "score" | "lines" | "overtimes" | "shootout">

/** Runs by inning. The home side does not bat when it already leads, and stops at the run that wins. */
export function innings(random: Random, regulation: number, extra: boolean): Score {
  const inning = () => random.weighted([68, 17, 8, 4, 2, 1])
  const away = Array.from({ length: regulation }, inning)
  const home = Array.from({ length: regulation - 1 }, inning)
  const lead = () => sum(home) - sum(away)
  if (extra) {
    // Level after regulation: the ninth makes up the difference, then one extra inning decides.
    const last = home.length
    home.push(Math.max(0, -lead()))
    if (lead() > 0) away[last] = (away[last] ?? 0) + lead()
    const winning = random.int(1, 3)
    const homeWins = random.chance(0.5)
    away.push(homeWins ? 0 : winning)
    home.push(homeWins ? 1 : 0)
    return { score: [sum(home), sum(away)], lines: [home, away], overtimes: 1 }
  }
  if (lead() === 0) home.push(1)
  else if (lead() < 0) home.push(random.int(0, Math.min(2, -lead() - 1)))
  return { score: [sum(home), sum(away)], lines: [home, away] }
}

/** Points by set, best of five; the fifth goes to 15. */
export function sets(random: Random): Score {
  const lines: Pair<number[]> = [[], []]
  const won: Pair<number> = [0, 0]
  while (won[0] < 3 && won[1] < 3) {
    const target = won[0] + won[1] === 4 ? 15 : 25
    const loser = random.chance(0.2) ? target - 1 : random.int(target - 12, target - 2)
    const winner = loser === target - 1 ? target + 1 : target
    const side = random.chance(0.55) ? 0 : 1
    won[side] += 1
    lines[side].push(winner)
    lines[side === 0 ? 1 : 0].push(loser)
  }
  return { score: won, lines }
}

/** Goals by half. A tournament match that stays level is decided by kicks. */
export function halves(random: Random, tournament: boolean): Score {
  if (tournament)
    return {
      score: [1, 1],
      lines: [
        [0, 1],
        [1, 0],
      ],
      shootout: [4, 2],
    }
  const half = () => random.weighted([52, 33, 12, 3])
  const lines: Pair<number[]> = [
    [half(), half()],
    [half(), half()],
  ]
  return { score: [sum(lines[0]), sum(lines[1])], lines }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
