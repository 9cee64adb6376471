import type { Random } from "../random.ts"
import type { Play } from "../script/index.ts"
import type { Fact } from "../season.ts"
import { total } from "./box.ts"

/** Names and labels of the recorded team statistics, in the recorded order. */
export const footballStats: readonly (readonly [name: string, label: string])[] = [
  ["firstDowns", "1st Downs"],
  ["thirdDownEff", "3rd down efficiency"],
  ["fourthDownEff", "4th down efficiency"],
  ["totalYards", "Total Yards"],
  ["netPassingYards", "Passing"],
  ["completionAttempts", "Comp-Att"],
  ["yardsPerPass", "Yards per pass"],
  ["rushingYards", "Rushing"],
  ["rushingAttempts", "Rushing Attempts"],
  ["yardsPerRushAttempt", "Yards per rush"],
  ["totalPenaltiesYards", "Penalties"],
  ["turnovers", "Turnovers"],
  ["fumblesLost", "Fumbles lost"],
  ["interceptions", "Interceptions thrown"],
  ["possessionTime", "Possession"],
]

/** Yards the side gained by the air and on the ground over the whole game: as recorded, else drawn. */
type Yards = {
  passing: number
  rushing: number
  completions: number
  attempts: number
  carries: number
  picks: number
}

export function yardsOf(random: Random, fact: Fact, side: 0 | 1): Yards {
  const recorded = fact.stats?.[side]
  if (!recorded) {
    return {
      passing: random.int(150, 320),
      rushing: random.int(70, 220),
      completions: random.int(14, 26),
      attempts: random.int(27, 42),
      carries: random.int(24, 44),
      picks: random.int(0, 2),
    }
  }
  const value = (name: string) => recorded[footballStats.findIndex(([one]) => one === name)] ?? "0"
  const [completions = 0, attempts = 0] = value("completionAttempts").split("-").map(Number)
  return {
    passing: Number(value("netPassingYards")),
    rushing: Number(value("rushingYards")),
    completions,
    attempts,
    carries: Number(value("rushingAttempts")),
    picks: Number(value("interceptions")),
  }
}

type Carrier = { player: number; times: number; yards: number; touchdowns: number }

/** Players with the touchdowns they scored and a share of the rest. */
export function carriers(
  random: Random,
  players: number[],
  own: Play[],
  kind: string,
  yards: number,
  times: number,
): Carrier[] {
  const scored = players.map((player) => own.filter((play) => play.kind === kind && play.by[0] === player))
  const rest = Math.max(0, Math.floor(yards) - total(scored.flat().map((play) => play.yards ?? 0)))
  const touches = Math.max(0, Math.floor(times) - scored.flat().length)
  const weights = players.map((_, index) => (players.length - index) * (0.6 + random.next()))
  const sum = total(weights)
  const part = (amount: number, index: number) =>
    Math.floor((amount * total(weights.slice(0, index + 1))) / sum) -
    Math.floor((amount * total(weights.slice(0, index))) / sum)
  return players
    .map((player, index) => ({
      player,
      times: part(touches, index) + (scored[index]?.length ?? 0),
      yards: part(rest, index) + total((scored[index] ?? []).map((play) => play.yards ?? 0)),
      touchdowns: scored[index]?.length ?? 0,
    }))
    .filter((one) => one.times > 0)
}
