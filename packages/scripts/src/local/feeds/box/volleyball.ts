import type { GameState } from "../live.ts"
import { seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import { count, leader, numberTable, stat, type TeamBox, total } from "./box.ts"

/** Kills, aces and blocks are the rallies'; assists and digs are drawn and grow with the match. */
export function volleyball(key: string, state: GameState, side: 0 | 1, roster: Player[]): TeamBox {
  const share = state.elapsed / state.script.length
  const own = state.plays.filter((play) => play.side === side)
  const given = state.plays.filter((play) => play.side !== side && play.kind === "E").length
  const kills = count(own, (play) => play.kind === "K")
  const rows = roster.flatMap((player, index) => {
    const random = seeded(`box ${key} ${side} ${index}`)
    const mine = own.filter((play) => play.by[0] === index)
    if (!player.starter && mine.length === 0) return []
    const kind = (name: string) => count(mine, (play) => play.kind === name)
    const isSetter = player.position.abbreviation === "S" && player.starter
    return [
      {
        player: index,
        values: [
          kind("K"),
          isSetter ? Math.floor(kills * 0.85) : Math.floor(random.int(0, 3) * share),
          kind("A"),
          kind("B"),
          Math.floor(
            random.int(
              player.position.abbreviation === "L" ? 10 : 1,
              player.position.abbreviation === "L" ? 22 : 11,
            ) * share,
          ),
          kind("K") + kind("A") + kind("B"),
        ],
      },
    ]
  })
  const column = (index: number) => rows.map(({ player, values }) => ({ player, value: values[index] ?? 0 }))
  const sum = (index: number) => total(column(index).map(({ value }) => value))
  return {
    tables: [numberTable("", ["K", "A", "SA", "B", "D", "PTS"], rows)],
    stats: [
      stat("kills", "Kills", sum(0)),
      stat("aces", "Aces", sum(2)),
      stat("blocks", "Blocks", sum(3)),
      stat("digs", "Digs", sum(4)),
      stat("attackErrors", "Attack Errors", given),
      stat("points", "Points Won", own.length),
    ],
    leaders: [
      ...leader("kills", "Kills", "K", column(0)),
      ...leader("assists", "Assists", "A", column(1)),
      ...leader("digs", "Digs", "D", column(4)),
    ],
  }
}
