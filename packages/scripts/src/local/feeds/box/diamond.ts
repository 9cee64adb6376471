import type { GameState } from "../live.ts"
import { seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import { isOut } from "../script/half-inning.ts"
import type { Play } from "../script/index.ts"
import { count, leader, numberTable, stat, type Table, type TeamBox, total } from "./box.ts"

const hits = ["1B", "2B", "HR"]
const isHit = (play: Play) => hits.includes(play.kind)

/** Everything is in the plate appearances; `hitsAndErrors` is what the scoreboard says, corrections included. */
export function diamond(
  key: string,
  state: GameState,
  side: 0 | 1,
  roster: Player[],
  hitsAndErrors: { hits: number; errors: number },
): TeamBox {
  const own = state.plays.filter((play) => play.side === side)
  const faced = state.plays.filter((play) => play.side !== side)
  const batters = [...new Set(own.flatMap((play) => [...play.by, ...(play.scored ?? [])]))].sort(
    (a, b) => a - b,
  )
  const rows = batters.map((player) => {
    const turns = own.filter((play) => play.by[0] === player)
    return {
      player,
      values: [
        count(turns, (play) => play.kind !== "BB"),
        total(own.map((play) => count(play.scored ?? [], (runner) => runner === player))),
        count(turns, isHit),
        total(turns.map((play) => play.points)),
        count(turns, (play) => play.kind === "HR"),
        count(turns, (play) => play.kind === "BB"),
        count(turns, (play) => play.kind === "K"),
      ],
    }
  })
  const column = (index: number) => rows.map(({ player, values }) => ({ player, value: values[index] ?? 0 }))
  return {
    tables: [
      numberTable("batting", ["AB", "R", "H", "RBI", "HR", "BB", "K"], rows),
      pitching(key, faced, side, roster),
    ],
    stats: [
      stat("runs", "Runs", total(own.map((play) => play.points))),
      stat("hits", "Hits", hitsAndErrors.hits),
      stat("errors", "Errors", hitsAndErrors.errors),
      stat(
        "homeRuns",
        "Home Runs",
        count(own, (play) => play.kind === "HR"),
      ),
      stat(
        "walks",
        "Walks",
        count(own, (play) => play.kind === "BB"),
      ),
      stat(
        "strikeouts",
        "Strikeouts",
        count(own, (play) => play.kind === "K"),
      ),
    ],
    leaders: [
      ...leader("hits", "Hits", "H", column(2)),
      ...leader("RBIs", "Runs Batted In", "RBI", column(3)),
      ...leader("homeRuns", "Home Runs", "HR", column(4)),
    ],
  }
}

/** Three pitchers share the batters faced, in order. */
function pitching(key: string, faced: Play[], side: 0 | 1, roster: Player[]): Table {
  const staff = roster.flatMap((player, index) => (player.position.abbreviation === "P" ? [index] : []))
  const random = seeded(`pitchers ${key} ${side}`)
  const [starter = 0, ...bullpen] = staff
  const middle = random.pick(bullpen)
  const closer = random.pick(bullpen.filter((index) => index !== middle))
  const stints: [number, Play[]][] = [
    [starter, faced.filter((play) => play.period <= 5)],
    [middle, faced.filter((play) => play.period === 6 || play.period === 7)],
    [closer, faced.filter((play) => play.period > 7)],
  ]
  const rows = stints
    .filter(([pitcher, plays]) => plays.length > 0 || pitcher === starter)
    .map(([player, plays]) => ({ player, stats: [innings(plays), ...figures(plays)] }))
  return {
    name: "pitching",
    labels: ["IP", "H", "R", "ER", "BB", "K"],
    rows,
    totals: [innings(faced), ...figures(faced)],
  }
}

function figures(plays: Play[]): string[] {
  const runs = total(plays.map((play) => play.points))
  return [
    count(plays, isHit),
    runs,
    runs,
    count(plays, (play) => play.kind === "BB"),
    count(plays, (play) => play.kind === "K"),
  ].map(String)
}

/** 5.2 is five innings and two outs. */
function innings(plays: Play[]): string {
  const outs = count(plays, (play) => isOut(play.kind))
  return `${Math.floor(outs / 3)}.${outs % 3}`
}
