import type { League } from "../leagues.ts"
import { type Random, seeded } from "../random.ts"
import { displayName, type Player } from "../roster.ts"
import type { Fact, Pair, ScoringFact } from "../season.ts"
import { inOrder, lengthOf, type Phase, type Play, type Script, sequence, wallTime } from "./script.ts"

const QUARTER = 900
const OVERTIME_MINUTES = 9

const types: Record<string, { id: string; text: string }> = {
  PT: { id: "67", text: "Passing Touchdown" },
  RT: { id: "68", text: "Rushing Touchdown" },
  FG: { id: "59", text: "Field Goal Good" },
  SF: { id: "20", text: "Safety" },
  IR: { id: "36", text: "Interception Return Touchdown" },
  FR: { id: "39", text: "Fumble Return Touchdown" },
  KR: { id: "32", text: "Kickoff Return Touchdown" },
  PR: { id: "34", text: "Punt Return Touchdown" },
}

/** The recorded scoring plays on the recorded clock; only the names are the demo rosters'. */
export function football(_league: League, fact: Fact, rosters: Pair<Player[]>): Script {
  const random = seeded(`plays ${fact.key}`)
  const recorded = fact.plays ?? drives(random, fact)
  const lines = fact.lines ?? byQuarter(recorded)
  const phases = clock(lines[0].length)
  const overtimeOrder = new Map<number, number>()
  const plays = recorded.map(([period, left, side, points, kind, yards]): Play => {
    // Overtimes have no clock: their plays come one after the other.
    const order = (overtimeOrder.get(period) ?? 0) + 1
    overtimeOrder.set(period, order)
    const clockThen = period > 4 ? QUARTER - order * 200 : left
    return {
      at: wallTime(phases, period, clockThen),
      period,
      clock: period > 4 ? 0 : left,
      side,
      points,
      kind,
      type: types[kind] ?? { id: "68", text: "Rushing Touchdown" },
      ...credited(random, kind, points, yards, rosters[side]),
      yards,
    }
  })
  return { phases, plays: inOrder(plays), length: lengthOf(phases), lines, simulated: !fact.lines }
}

function clock(periods: number): Phase[] {
  return sequence(
    Array.from({ length: periods }, (_, index) => index + 1).flatMap((period) => {
      const minutes = period > 4 ? OVERTIME_MINUTES : 42
      const play = { kind: "play" as const, period, clock: [QUARTER, 0] as [number, number], minutes }
      if (period === periods) return [play]
      return [
        play,
        period === 2
          ? { kind: "half" as const, period, minutes: 14 }
          : { kind: "break" as const, period, minutes: 2 },
      ]
    }),
  )
}

/** Scores nobody recorded the plays of, as touchdowns, field goals and what is left over. */
function drives(random: Random, fact: Fact): ScoringFact[] {
  return ([0, 1] as const)
    .flatMap((side) =>
      cut(random, fact.score[side]).map((points): ScoringFact => {
        const kind = points === 3 ? "FG" : points === 2 ? "SF" : random.chance(0.6) ? "PT" : "RT"
        const yards = kind === "FG" ? random.int(20, 48) : random.int(1, 35)
        return [random.int(1, 4), random.int(5, QUARTER - 5), side, points, kind, yards]
      }),
    )
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

function cut(random: Random, total: number): number[] {
  const parts: number[] = []
  let left = total
  while (left > 0) {
    // 1, 2, 4 and 5 cannot be finished with threes and sevens.
    const options = [7, 3, 6, 8, 2].filter((points) => left - points === 0 || left - points >= 2)
    const points =
      options[random.weighted(options.map((one) => (one === 7 ? 8 : one === 3 ? 5 : 0.3)))] ?? left
    parts.push(points)
    left -= points
  }
  return parts
}

function byQuarter(plays: ScoringFact[]): Pair<number[]> {
  const lines: Pair<number[]> = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  for (const [period, , side, points] of plays) {
    lines[side][period - 1] = (lines[side][period - 1] ?? 0) + points
  }
  return lines
}

/** Who the play is credited to, and a sentence about it. */
function credited(
  random: Random,
  kind: string,
  points: number,
  yards: number,
  roster: Player[],
): Pick<Play, "by" | "text"> {
  const draw = (position: string, share: number[]) => {
    const indexes = roster.flatMap((player, index) =>
      player.position.abbreviation === position ? [index] : [],
    )
    return indexes[random.weighted(share)] ?? indexes[0] ?? 0
  }
  const name = (index: number) => {
    const player = roster[index]
    return player ? displayName(player) : "Team"
  }
  const passer = draw("QB", [1])
  const kicker = draw("PK", [1])
  const extra =
    points === 7
      ? ` (${name(kicker)} kick)`
      : points === 8
        ? " (two-point conversion)"
        : points === 6
          ? " (no conversion)"
          : ""
  const distance = yards > 0 ? `${yards} yd` : "Short"
  if (kind === "FG") return { by: [kicker], text: `${name(kicker)} ${yards} yd field goal` }
  if (kind === "SF") return { by: [], text: "Safety" }
  if (kind === "PT") {
    const catcher = random.chance(0.8) ? draw("WR", [5, 4, 3, 1]) : draw("TE", [3, 1])
    return { by: [catcher, passer], text: `${name(catcher)} ${distance} pass from ${name(passer)}${extra}` }
  }
  if (kind === "RT") {
    const runner = random.chance(0.75) ? draw("RB", [5, 3, 1]) : passer
    return { by: [runner], text: `${name(runner)} ${distance} run${extra}` }
  }
  const returner = kind === "KR" || kind === "PR" ? draw("WR", [1, 1, 1, 1]) : draw("CB", [1, 1])
  const words: Record<string, string> = {
    KR: "kickoff return",
    PR: "punt return",
    IR: "interception return",
    FR: "fumble return",
  }
  return {
    by: [returner],
    text: `${name(returner)} ${yards > 0 ? `${yards} yd ` : ""}${words[kind] ?? "return"}${extra}`,
  }
}
