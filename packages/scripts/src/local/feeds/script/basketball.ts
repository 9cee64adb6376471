import type { League } from "../leagues.ts"
import { type Random, seeded } from "../random.ts"
import { displayName, type Player } from "../roster.ts"
import type { Fact, Pair } from "../season.ts"
import { linesOf } from "./periods.ts"
import { inOrder, lengthOf, type Phase, type Play, type Script, sequence, wallTime } from "./script.ts"

const OVERTIME_SECONDS = 300

/** Halves for men, quarters for women; every point is somebody's basket or free throw. */
export function basketball(league: League, fact: Fact, rosters: Pair<Player[]>): Script {
  const { lines, simulated } = linesOf(fact, league.periods)
  const phases = clock(league.periods, lines[0].length)
  const random = seeded(`plays ${fact.key}`)
  const plays = ([0, 1] as const).flatMap((side) =>
    lines[side].flatMap((points, index) => {
      const period = index + 1
      const length = period > league.periods ? OVERTIME_SECONDS : 2400 / league.periods
      return baskets(random, points).map((value): Play => {
        const left = random.int(1, length - 5)
        const shooter = random.weighted(rosters[side].map(shotShare))
        return {
          at: wallTime(phases, period, left),
          period,
          clock: left,
          side,
          points: value,
          ...made(random, value, rosters[side][shooter]),
          by: [shooter],
        }
      })
    }),
  )
  return { phases, plays: inOrder(plays), length: lengthOf(phases), lines, simulated }
}

function clock(regulation: number, played: number): Phase[] {
  const seconds = 2400 / regulation
  return sequence(
    Array.from({ length: played }, (_, index) => index + 1).flatMap((period) => {
      const isOvertime = period > regulation
      const play = {
        kind: "play" as const,
        period,
        clock: [isOvertime ? OVERTIME_SECONDS : seconds, 0] as [number, number],
        minutes: isOvertime ? 11 : 110 / regulation,
      }
      if (period === played) return [play]
      const isHalf = period === regulation / 2
      return [
        play,
        { kind: isHalf ? ("half" as const) : ("break" as const), period, minutes: isHalf ? 15 : 2 },
      ]
    }),
  )
}

/** A period's points as baskets: threes, twos, free throws. */
function baskets(random: Random, points: number): number[] {
  const values: number[] = []
  for (let left = points; left > 0; ) {
    const value = Math.min(left, [2, 3, 1][random.weighted([50, 24, 26])] ?? 2)
    values.push(value)
    left -= value
  }
  return values
}

/** The bench scores less; everyone dresses, not everyone shoots. */
function shotShare(player: Player, index: number): number {
  if (player.starter) return 12 + ((index * 7) % 5)
  return index % 3 === 0 ? 0.4 : 3
}

function made(
  random: Random,
  value: number,
  player: Player | undefined,
): Pick<Play, "kind" | "type" | "text"> {
  const who = player ? displayName(player) : "Team"
  if (value === 1)
    return { kind: "FT", type: { id: "540", text: "MadeFreeThrow" }, text: `${who} made free throw` }
  if (value === 3) {
    const text = `${who} made three-pointer from ${random.int(22, 27)} feet`
    return { kind: "3P", type: { id: "558", text: "JumpShot" }, text }
  }
  const isLayup = random.chance(0.5)
  return isLayup
    ? { kind: "2P", type: { id: "572", text: "LayUpShot" }, text: `${who} made layup` }
    : {
        kind: "2P",
        type: { id: "558", text: "JumpShot" },
        text: `${who} made ${random.int(8, 19)}-foot jumper`,
      }
}
