import type { GameState } from "../live.ts"
import { seeded } from "../random.ts"
import type { Player } from "../roster.ts"
import { count, leader, numberTable, stat, type TeamBox, total } from "./box.ts"

/** Goals and assists are the plays'; shots are drawn, at least one a goal. */
export function soccer(key: string, state: GameState, side: 0 | 1, roster: Player[]): TeamBox {
  const share = state.elapsed / state.script.length
  const own = state.plays.filter((play) => play.side === side)
  const conceded = state.plays.filter((play) => play.side !== side).length
  const rows = roster.flatMap((player, index) => {
    const random = seeded(`box ${key} ${side} ${index}`)
    const goals = count(own, (play) => play.by[0] === index)
    const assists = count(own, (play) => play.by[1] === index)
    if (!player.starter && goals + assists === 0) return []
    if (player.position.abbreviation === "G") return []
    const onTarget = goals + Math.floor(random.int(0, 2) * share)
    return [
      {
        player: index,
        values: [
          goals,
          assists,
          onTarget + Math.floor(random.int(0, 3) * share),
          onTarget,
          Math.floor(random.int(0, 3) * share),
        ],
      },
    ]
  })
  const keeper = roster.findIndex((player) => player.position.abbreviation === "G" && player.starter)
  const saves = Math.floor(seeded(`saves ${key} ${side}`).int(1, 6) * share)
  const column = (index: number) => rows.map(({ player, values }) => ({ player, value: values[index] ?? 0 }))
  const sum = (index: number) => total(column(index).map(({ value }) => value))
  return {
    tables: [
      numberTable("field", ["G", "A", "SH", "SOG", "FC"], rows),
      numberTable("goalkeeping", ["SV", "GA"], [{ player: keeper, values: [saves, conceded] }]),
    ],
    stats: [
      stat("totalShots", "Shots", sum(2)),
      stat("shotsOnTarget", "On Goal", sum(3)),
      stat("saves", "Saves", saves),
      stat("foulsCommitted", "Fouls", sum(4)),
      stat("wonCorners", "Corner Kicks", Math.floor(seeded(`corners ${key} ${side}`).int(1, 9) * share)),
    ],
    leaders: [
      ...leader("goals", "Goals", "G", column(0)),
      ...leader("assists", "Assists", "A", column(1)),
      ...leader("shots", "Shots", "SH", column(2)),
    ],
  }
}
