import type { GameState } from "../live.ts"
import { seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import { count, leader, stat, type Table, type TeamBox, total } from "./box.ts"

const labels = ["MIN", "FG", "3PT", "FT", "OREB", "DREB", "REB", "AST", "STL", "BLK", "TO", "PF", "PTS"]

type Line = {
  player: number
  minutes: number
  made: { two: number; three: number; free: number }
  missed: { two: number; three: number; free: number }
  offensive: number
  defensive: number
  assists: number
  steals: number
  blocks: number
  turnovers: number
  fouls: number
  points: number
}

/** Baskets are the plays'; what nobody plays out here (misses, rebounds) is drawn and grows with the game. */
export function basketball(key: string, state: GameState, side: 0 | 1, roster: Player[]): TeamBox {
  const share = state.elapsed / state.script.length
  const lines = roster.flatMap((player, index) => line(key, state, side, player, index, share))
  const sum = (pick: (one: Line) => number) => total(lines.map(pick))
  const points = sum((one) => one.points)
  return {
    tables: [table(lines)],
    stats: [
      stat("fieldGoalsMade-fieldGoalsAttempted", "FG", `${sum(goals)}-${sum(goals) + sum(misses)}`),
      stat("fieldGoalPct", "Field Goal %", percent(sum(goals), sum(misses))),
      stat(
        "threePointFieldGoalsMade-threePointFieldGoalsAttempted",
        "3PT",
        made(
          sum((one) => one.made.three),
          sum((one) => one.missed.three),
        ),
      ),
      stat(
        "freeThrowsMade-freeThrowsAttempted",
        "FT",
        made(
          sum((one) => one.made.free),
          sum((one) => one.missed.free),
        ),
      ),
      stat(
        "totalRebounds",
        "Rebounds",
        sum((one) => one.offensive + one.defensive),
      ),
      stat(
        "offensiveRebounds",
        "Offensive Rebounds",
        sum((one) => one.offensive),
      ),
      stat(
        "assists",
        "Assists",
        sum((one) => one.assists),
      ),
      stat(
        "steals",
        "Steals",
        sum((one) => one.steals),
      ),
      stat(
        "blocks",
        "Blocks",
        sum((one) => one.blocks),
      ),
      stat(
        "turnovers",
        "Turnovers",
        sum((one) => one.turnovers),
      ),
      stat(
        "fouls",
        "Fouls",
        sum((one) => one.fouls),
      ),
      stat("points", "Points", points),
    ],
    leaders: [
      ...leader(
        "points",
        "Points",
        "Pts",
        lines.map(({ player, points: value }) => ({ player, value })),
      ),
      ...leader(
        "rebounds",
        "Rebounds",
        "Reb",
        lines.map((one) => ({ player: one.player, value: one.offensive + one.defensive })),
      ),
      ...leader(
        "assists",
        "Assists",
        "Ast",
        lines.map((one) => ({ player: one.player, value: one.assists })),
      ),
    ],
  }
}

function line(
  key: string,
  state: GameState,
  side: 0 | 1,
  player: Player,
  index: number,
  share: number,
): Line[] {
  const random = seeded(`box ${key} ${side} ${index}`)
  const own = state.plays.filter((play) => play.side === side && play.by[0] === index)
  const rotation = player.starter || index % 3 !== 0
  if (!rotation && own.length === 0) return []
  const grown = (low: number, high: number) => Math.floor(random.int(low, high) * share)
  const busy = player.starter ? 1 : 0.45
  const kinds = {
    two: count(own, (play) => play.kind === "2P"),
    three: count(own, (play) => play.kind === "3P"),
  }
  return [
    {
      player: index,
      minutes: Math.floor((player.starter ? random.int(28, 36) : random.int(4, 14)) * share),
      made: { ...kinds, free: count(own, (play) => play.kind === "FT") },
      missed: { two: grown(0, 6 * busy), three: grown(0, 5 * busy), free: grown(0, 2 * busy) },
      offensive: grown(0, 3 * busy),
      defensive: grown(1, 8 * busy),
      assists: grown(0, 6 * busy),
      steals: grown(0, 3 * busy),
      blocks: grown(0, 2 * busy),
      turnovers: grown(0, 3 * busy),
      fouls: grown(0, 4 * busy),
      points: total(own.map((play) => play.points)),
    },
  ]
}

function table(lines: Line[]): Table {
  const columns = (one: Omit<Line, "player">) => [
    String(one.minutes),
    made(goals(one), misses(one)),
    made(one.made.three, one.missed.three),
    made(one.made.free, one.missed.free),
    ...[one.offensive, one.defensive, one.offensive + one.defensive, one.assists, one.steals, one.blocks].map(
      String,
    ),
    ...[one.turnovers, one.fouls, one.points].map(String),
  ]
  return {
    name: "",
    labels,
    rows: lines.map((one) => ({ player: one.player, stats: columns(one) })),
    totals: columns(lines.reduce(add, nothing)).map((value, index) => (index === 0 ? "" : value)),
  }
}

const nothing: Omit<Line, "player"> = {
  minutes: 0,
  made: { two: 0, three: 0, free: 0 },
  missed: { two: 0, three: 0, free: 0 },
  offensive: 0,
  defensive: 0,
  assists: 0,
  steals: 0,
  blocks: 0,
  turnovers: 0,
  fouls: 0,
  points: 0,
}

function add(a: Omit<Line, "player">, b: Omit<Line, "player">): Omit<Line, "player"> {
  const shots = (x: Line["made"], y: Line["made"]) => ({
    two: x.two + y.two,
    three: x.three + y.three,
    free: x.free + y.free,
  })
  return {
    minutes: a.minutes + b.minutes,
    made: shots(a.made, b.made),
    missed: shots(a.missed, b.missed),
    offensive: a.offensive + b.offensive,
    defensive: a.defensive + b.defensive,
    assists: a.assists + b.assists,
    steals: a.steals + b.steals,
    blocks: a.blocks + b.blocks,
    turnovers: a.turnovers + b.turnovers,
    fouls: a.fouls + b.fouls,
    points: a.points + b.points,
  }
}

function goals(one: Pick<Line, "made">): number {
  return one.made.two + one.made.three
}

function misses(one: Pick<Line, "missed">): number {
  return one.missed.two + one.missed.three
}

function made(hit: number, missed: number): string {
  return `${hit}-${hit + missed}`
}

function percent(hit: number, missed: number): string {
  return hit + missed === 0 ? "0" : String(Math.round((100 * hit) / (hit + missed)))
}
