import type { Family } from "../sport/info.ts"

/** A table of a box score: the order its columns are read in, the telling ones first, and those better low. */
type Table = { order: string[]; telling: Record<string, string>; low?: string[] }

const returns: Table = { order: ["NO", "YDS", "AVG", "LONG", "TD"], telling: { YDS: "Return yards" } }

/** Tables by the name the feeds give them. `telling` names a column in words, in the order they are tried. */
const tables: Record<string, Table> = {
  passing: {
    order: ["C/ATT", "YDS", "AVG", "TD", "INT", "SACKS"],
    telling: { YDS: "Passing yards" },
    low: ["INT", "SACKS"],
  },
  rushing: { order: ["CAR", "YDS", "AVG", "TD", "LONG"], telling: { YDS: "Rushing yards" } },
  receiving: { order: ["REC", "YDS", "AVG", "TD", "LONG"], telling: { YDS: "Receiving yards" } },
  defensive: {
    order: ["TOT", "SOLO", "SACKS", "TFL", "PD", "QB HUR", "TD"],
    telling: { TOT: "Tackles", SACKS: "Sacks" },
  },
  interceptions: { order: ["INT", "YDS", "TD"], telling: { INT: "Interceptions" } },
  fumbles: { order: ["FUM", "LOST", "REC"], telling: { FUM: "Fumbles" }, low: ["FUM", "LOST"] },
  kicking: { order: ["FG", "PCT", "LONG", "XP", "PTS"], telling: { PTS: "Points" } },
  punting: { order: ["NO", "YDS", "AVG", "TB", "In 20", "LONG"], telling: { YDS: "Punting yards" } },
  kickReturns: returns,
  puntReturns: returns,
  batting: {
    order: ["AB", "R", "H", "RBI", "HR", "BB", "K"],
    telling: { H: "Hits", BB: "Walks" },
    low: ["K"],
  },
  pitching: {
    order: ["IP", "H", "R", "ER", "BB", "K", "HR"],
    telling: { K: "Strikeouts" },
    low: ["H", "R", "ER", "BB", "HR"],
  },
  field: {
    order: ["G", "A", "SH", "SOG", "FC"],
    telling: { G: "Goals", A: "Assists", SH: "Shots" },
    low: ["FC"],
  },
  goalkeeping: { order: ["SV", "GA"], telling: { SV: "Saves" }, low: ["GA"] },
}

/** Sports with one table, which the feeds leave without a name of its own. */
const single: Partial<Record<Family, Table>> = {
  basketball: {
    order: ["MIN", "PTS", "REB", "AST", "FG", "3PT", "FT", "STL", "BLK", "TO", "PF", "OREB", "DREB"],
    telling: { PTS: "Points", REB: "Rebounds" },
    low: ["TO", "PF"],
  },
  volleyball: {
    order: ["K", "A", "D", "B", "SA", "PTS"],
    telling: { K: "Kills", A: "Assists", D: "Digs", B: "Blocks", PTS: "Points" },
  },
}

const unknown: Table = { order: [], telling: {} }

function tableOf(family: Family, category: string): Table {
  return tables[category] ?? single[family] ?? unknown
}

/** Columns as a score sheet has them; those it does not know follow by name, because storage keeps no order. */
export function inOrder(family: Family, category: string, columns: Iterable<string>): string[] {
  const { order } = tableOf(family, category)
  const place = (column: string) => (order.includes(column) ? order.indexOf(column) : order.length)
  return [...new Set(columns)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** More of it is nothing to lead a team in: turnovers, fouls, hits off a pitcher. */
export function isBetterLow(family: Family, category: string, column: string): boolean {
  return tableOf(family, category).low?.includes(column) ?? false
}

/** Columns that tell most of a table, with their names in words; the first is its headline. */
export function tellingColumns(family: Family, category: string): [column: string, words: string][] {
  return Object.entries(tableOf(family, category).telling)
}
