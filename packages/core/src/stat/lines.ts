import type { Detail } from "../game/info.ts"
import type { Info } from "./info.ts"

export type BoxLine = Pick<Info, "playerId" | "playerName" | "tables">

/** One team's box score turned round: a line per player with every table he stands in. Nameless rows have no id. */
export function linesOf(detail: Detail, teamId: string): BoxLine[] {
  const lines = new Map<string, BoxLine>()
  for (const { name, labels, rows } of detail.box.filter((table) => table.teamId === teamId)) {
    for (const row of rows) {
      if (row.playerId === null) continue
      const line = lines.get(row.playerId) ?? { playerId: row.playerId, playerName: row.name, tables: {} }
      const values = Object.fromEntries(labels.map((label, n) => [label, row.values[n] ?? ""]))
      lines.set(row.playerId, { ...line, tables: { ...line.tables, [name]: values } })
    }
  }
  return [...lines.values()]
}
