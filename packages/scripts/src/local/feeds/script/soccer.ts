import type { League } from "../leagues.ts"
import { seeded } from "../random.ts"
import { displayName, type Player } from "../roster.ts"
import type { Fact, Pair } from "../season.ts"
import { inOrder, lengthOf, type Play, type Script, sequence, wallTime } from "./script.ts"

const HALF = 2700
const shares: Record<string, number> = { F: 8, M: 4, D: 1.2, G: 0 }

function share(player: Player): number {
  return player.starter ? (shares[player.position.abbreviation] ?? 0) : 0.05
}

/** Two halves on a clock that counts up. */
export function soccer(_league: League, fact: Fact, rosters: Pair<Player[]>): Script {
  const random = seeded(`plays ${fact.key}`)
  const lines = fact.lines ?? [
    [fact.score[0], 0],
    [fact.score[1], 0],
  ]
  const phases = sequence([
    { kind: "play", period: 1, clock: [0, HALF], minutes: 46 },
    { kind: "half", period: 1, minutes: 15 },
    { kind: "play", period: 2, clock: [HALF, 2 * HALF], minutes: 47 },
  ])
  const plays = ([0, 1] as const).flatMap((side) =>
    lines[side].flatMap((goals, half) =>
      Array.from({ length: goals }, (): Play => {
        const clock = half * HALF + random.int(60, HALF - 30)
        const scorer = random.weighted(rosters[side].map(share))
        const helper = random.weighted(
          rosters[side].map((player, index) => (index === scorer ? 0 : share(player))),
        )
        const name = (index: number) => {
          const player = rosters[side][index]
          return player ? displayName(player) : "Team"
        }
        return {
          at: wallTime(phases, half + 1, clock),
          period: half + 1,
          clock,
          side,
          points: 1,
          kind: "G",
          type: { id: "70", text: "Goal" },
          text: `Goal. ${name(scorer)}, assisted by ${name(helper)}`,
          by: [scorer, helper],
        }
      }),
    ),
  )
  return { phases, plays: inOrder(plays), length: lengthOf(phases), lines, simulated: false }
}
