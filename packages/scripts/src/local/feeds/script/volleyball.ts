import type { League } from "../leagues.ts"
import { type Random, seeded } from "../random.ts"
import { displayName, type Player } from "../roster.ts"
import type { Fact, Pair } from "../season.ts"
import { lengthOf, type Play, type Script, sequence } from "./script.ts"

const SET_MINUTES = 28
const shares: Record<string, number> = { OH: 6, OPP: 4, MB: 3.5, S: 0.8, L: 0 }

/** Rally by rally; the last point of a set is the winner's, and no set is won before its end. */
export function volleyball(_league: League, fact: Fact, rosters: Pair<Player[]>): Script {
  const random = seeded(`plays ${fact.key}`)
  const lines = fact.lines ?? [
    [25, 25, 25],
    [20, 20, 20],
  ]
  const phases = sequence(
    lines[0].flatMap((_, index) => {
      const play = { kind: "play" as const, period: index + 1, minutes: index === 4 ? 18 : SET_MINUTES }
      return index === lines[0].length - 1
        ? [play]
        : [play, { kind: "break" as const, period: index + 1, minutes: 3 }]
    }),
  )
  const plays = lines[0].flatMap((home, index) => {
    const rallies = order(random, [home, lines[1][index] ?? 0])
    const phase = phases.find((one) => one.kind === "play" && one.period === index + 1)
    return rallies.map((side, rally): Play => {
      const share = ((rally + 1) / (rallies.length + 1)) * ((phase?.to ?? 0) - (phase?.from ?? 0))
      const by = random.weighted(
        rosters[side].map((player) => (player.starter ? (shares[player.position.abbreviation] ?? 0) : 0.2)),
      )
      const kind = ["K", "A", "B", "E"][random.weighted([62, 7, 9, 22])] ?? "K"
      return {
        at: Math.round((phase?.from ?? 0) + share),
        period: index + 1,
        clock: null,
        side,
        points: 1,
        kind,
        type: { id: "1", text: words[kind] ?? "Kill" },
        text: kind === "E" ? "Attack error" : `${words[kind] ?? "Kill"} by ${nameOf(rosters[side][by])}`,
        by: kind === "E" ? [] : [by],
      }
    })
  })
  return { phases, plays, length: lengthOf(phases), lines, simulated: false }
}

const words: Record<string, string> = { K: "Kill", A: "Service ace", B: "Block", E: "Attack error" }

function nameOf(player: Player | undefined): string {
  return player ? displayName(player) : "Team"
}

/** Who won each rally of a set that ended `points`. */
function order(random: Random, points: Pair<number>): (0 | 1)[] {
  const winner = points[0] > points[1] ? 0 : 1
  const loser = winner === 0 ? 1 : 0
  // One point short (25-20), or level before the last two rallies (26-24): any order up to there is a legal set.
  const before = points[winner] - points[loser] === 2 ? points[loser] : points[winner] - 1
  const rallies = shuffle(random, [
    ...Array.from({ length: before }, () => winner),
    ...Array.from({ length: points[loser] }, () => loser),
  ])
  return [...rallies, ...Array.from({ length: points[winner] - before }, () => winner)]
}

function shuffle<T>(random: Random, items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    const [a, b] = [items[i], items[j]]
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a]
  }
  return items
}
