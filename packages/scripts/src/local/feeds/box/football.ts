import type { GameState } from "../live.ts"
import { type Random, seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import type { Play } from "../script/index.ts"
import type { Fact } from "../season.ts"
import { count, leader, numberTable, stat, type Table, type TeamBox, type TeamStat, total } from "./box.ts"
import { carriers, footballStats, yardsOf } from "./football-yards.ts"

/**
 * Touchdowns and kicks are the plays'. Yards are the recorded team totals, shared out among the demo players; during
 * the game they grow with it.
 */
export function football(fact: Fact, state: GameState, side: 0 | 1, roster: Player[]): TeamBox {
  const share = state.elapsed / state.script.length
  const random = seeded(`box ${fact.key} ${side}`)
  const all = yardsOf(random, fact, side)
  const own = state.plays.filter((play) => play.side === side)
  const at = (position: string) =>
    roster.flatMap((player, index) => (player.position.abbreviation === position ? [index] : []))
  const receivers = carriers(
    random,
    [...at("WR").slice(0, 4), ...at("TE").slice(0, 2)],
    own,
    "PT",
    all.passing * share,
    all.completions * share,
  )
  const runners = carriers(
    random,
    [...at("RB").slice(0, 3), ...at("QB").slice(0, 1)],
    own,
    "RT",
    all.rushing * share,
    all.carries * share,
  )
  const completions = total(receivers.map((one) => one.times))
  const yards = total(receivers.map((one) => one.yards))
  const passer = at("QB")[0] ?? 0
  const passing = {
    player: passer,
    values: [
      completions,
      Math.max(completions, Math.round(all.attempts * share)),
      yards,
      count(own, isKind("PT")),
      Math.floor(all.picks * share),
    ],
  }
  return {
    tables: [
      passingTable(passing),
      numberTable(
        "rushing",
        ["CAR", "YDS", "TD"],
        runners.map(({ player, times, yards: gained, touchdowns }) => ({
          player,
          values: [times, gained, touchdowns],
        })),
      ),
      numberTable(
        "receiving",
        ["REC", "YDS", "TD"],
        receivers.map(({ player, times, yards: gained, touchdowns }) => ({
          player,
          values: [times, gained, touchdowns],
        })),
      ),
      kicking(own, at("PK")[0] ?? 0),
      defensive(
        random,
        [...at("LB").slice(0, 4), ...at("S").slice(0, 2), ...at("CB").slice(0, 2), ...at("DL").slice(0, 3)],
        share,
      ),
    ],
    stats: teamStats(fact, state, side, yards, total(runners.map((one) => one.yards)), passing.values, share),
    leaders: [
      ...leader("passingYards", "Passing Leader", "PYDS", [
        {
          player: passer,
          value: yards,
          words: `${passing.values[0]}-${passing.values[1]}, ${yards} YDS, ${passing.values[3]} TD`,
        },
      ]),
      ...leader(
        "rushingYards",
        "Rushing Leader",
        "RYDS",
        runners.map((one) => ({
          player: one.player,
          value: one.yards,
          words: `${one.times} CAR, ${one.yards} YDS`,
        })),
      ),
      ...leader(
        "receivingYards",
        "Receiving Leader",
        "RECYDS",
        receivers.map((one) => ({
          player: one.player,
          value: one.yards,
          words: `${one.times} REC, ${one.yards} YDS`,
        })),
      ),
    ],
  }
}

function isKind(kind: string): (play: Play) => boolean {
  return (play) => play.kind === kind
}

function passingTable({ player, values }: { player: number; values: number[] }): Table {
  const [completions = 0, attempts = 0, yards = 0, touchdowns = 0, picks = 0] = values
  const stats = [
    `${completions}/${attempts}`,
    String(yards),
    attempts ? (yards / attempts).toFixed(1) : "0.0",
    String(touchdowns),
    String(picks),
  ]
  return {
    name: "passing",
    labels: ["C/ATT", "YDS", "AVG", "TD", "INT"],
    rows: [{ player, stats }],
    totals: stats,
  }
}

function kicking(own: Play[], player: number): Table {
  const goals = count(own, isKind("FG"))
  const extra = count(own, (play) => play.points === 7)
  const longest = Math.max(0, ...own.filter(isKind("FG")).map((play) => play.yards ?? 0))
  const stats = [`${goals}/${goals}`, String(longest), `${extra}/${extra}`, String(goals * 3 + extra)]
  return { name: "kicking", labels: ["FG", "LONG", "XP", "PTS"], rows: [{ player, stats }], totals: stats }
}

function defensive(random: Random, players: number[], share: number): Table {
  return numberTable(
    "defensive",
    ["TOT", "SOLO", "SACKS"],
    players.map((player) => {
      const tackles = Math.floor(random.int(2, 10) * share)
      return {
        player,
        values: [tackles, Math.floor(tackles * 0.6), random.chance(0.2) ? Math.floor(share * 1.9) : 0],
      }
    }),
  )
}

/** The recorded figures once the game is over; what the players have so far before. */
function teamStats(
  fact: Fact,
  state: GameState,
  side: 0 | 1,
  passing: number,
  rushing: number,
  thrown: number[],
  share: number,
): TeamStat[] {
  const recorded = fact.stats?.[side]
  if (recorded && state.stage === "final") {
    return footballStats.map(([name, label], index) => stat(name, label, recorded[index] ?? ""))
  }
  return [
    stat("firstDowns", "1st Downs", Math.floor(Number(recorded?.[0] ?? 18) * share)),
    stat("totalYards", "Total Yards", passing + rushing),
    stat("netPassingYards", "Passing", passing),
    stat("completionAttempts", "Comp-Att", `${thrown[0]}-${thrown[1]}`),
    stat("rushingYards", "Rushing", rushing),
    stat("turnovers", "Turnovers", Math.floor(Number(recorded?.[11] ?? 1) * share)),
  ]
}
