import type { Family } from "../sport/info.ts"
import { tellingColumns } from "./columns.ts"

/** The one number a player is known by: passing yards of a quarterback, digs of a libero. */
export type Headline = { category: string; column: string; words: string }

type Season = { category: string; games: number; totals: Readonly<Record<string, number>> }

/** Which table a position is judged by; the others are judged by the one they stand in most often. */
const tableOf: Partial<Record<Family, Record<string, string[]>>> = {
  football: {
    passing: ["QB"],
    rushing: ["RB", "FB", "HB", "TB"],
    receiving: ["WR", "TE", "SE"],
    defensive: ["DL", "DE", "DT", "NT", "LB", "ILB", "OLB", "MLB", "CB", "S", "FS", "SS", "DB", "EDGE"],
    kicking: ["PK", "K"],
    punting: ["P"],
  },
  baseball: { pitching: ["P", "SP", "RP", "LHP", "RHP"] },
  softball: { pitching: ["P", "SP", "RP", "LHP", "RHP"] },
  soccer: { goalkeeping: ["G", "GK"] },
}

/** In volleyball one table holds everything, and the position says which column counts. */
const columnOf: Partial<Record<Family, Record<string, string[]>>> = {
  volleyball: { A: ["S", "SET"], D: ["L", "LIB", "DS", "L/DS", "DS/L"] },
}

/**
 * The headline of a season, or null without one. A position decides where it can; where it has no numbers (a
 * receiver who only runs), and where none is known, the table with the most games does. A column that is all
 * zeros yields to the next telling one: a defender has few goals.
 */
export function headlineOf(
  family: Family,
  position: string | null,
  lines: readonly Season[],
): Headline | null {
  const judgedBy = keyFor(tableOf[family], position)
  const most = lines.toSorted((a, b) => b.games - a.games || (a.category < b.category ? -1 : 1))
  const line = lines.find(({ category }) => category === judgedBy) ?? most[0]
  if (!line) return null
  const preferred = keyFor(columnOf[family], position)
  const telling = tellingColumns(family, line.category)
    .filter(([column]) => line.totals[column] !== undefined)
    .sort(([a], [b]) => Number(b === preferred) - Number(a === preferred))
  const [column, words] =
    telling.find(([name]) => line.totals[name] !== 0) ?? telling[0] ?? firstOf(line.totals) ?? []
  return column && words ? { category: line.category, column, words } : null
}

function keyFor(keys: Record<string, string[]> | undefined, position: string | null): string | undefined {
  return Object.entries(keys ?? {}).find(([, positions]) => positions.includes(position ?? ""))?.[0]
}

function firstOf(totals: Season["totals"]): [string, string] | undefined {
  const [column] = Object.keys(totals).sort()
  return column ? [column, column] : undefined
}
