import type { SeasonLine } from "../../lib/types.ts"

export type BoardLeader = { playerId: string; name: string; games: number; total: number; share: number }
export type Board = { category: string; title: string; column: string; leaders: BoardLeader[] }

/** The column that a table is led by, first match; labels are the box score's own. */
const keyColumns = ["YDS", "PTS", "TOT", "K", "H", "GS", "G", "INT", "NO"]
const size = 3

/** The best three of every table of the season, most decisive column first. Empty tables are left out. */
export function leaderBoards(lines: readonly SeasonLine[]): Board[] {
  const tables = Map.groupBy(lines, (line) => line.category)
  return [...tables].flatMap(([category, rows]) => {
    const column = keyColumn(rows)
    const leaders = column ? best(rows, column) : []
    return column && leaders.length > 0 ? [{ category, title: titleOf(category), column, leaders }] : []
  })
}

function keyColumn(rows: readonly SeasonLine[]): string | undefined {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.totals)))]
  return keyColumns.find((name) => columns.includes(name)) ?? columns[0]
}

function best(rows: readonly SeasonLine[], column: string): BoardLeader[] {
  const scored = rows
    .map((row) => ({
      playerId: row.playerId,
      name: row.playerName,
      games: row.games,
      total: row.totals[column] ?? 0,
    }))
    .filter((row) => row.total > 0)
    .toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name))
    .slice(0, size)
  const most = scored[0]?.total ?? 1
  return scored.map((row) => ({ ...row, share: row.total / most }))
}

/** `puntReturns` → `Punt returns`. */
function titleOf(category: string): string {
  const words = category.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
