import type { Pair } from "../season.ts"

/** One table of a team's box score: a row a player, columns in the order of `labels`. */
export type Table = {
  name: string
  labels: string[]
  rows: { player: number; stats: string[] }[]
  totals: string[]
}

/** A team figure as the summary compares it. */
export type TeamStat = { name: string; label: string; displayValue: string }

export type Leader = {
  name: string
  displayName: string
  abbreviation: string
  player: number
  value: number
  displayValue: string
}

/** One side's box score at an instant. It agrees with the plays so far: players' points add up to the score. */
export type TeamBox = { tables: Table[]; stats: TeamStat[]; leaders: Leader[] }

export type Box = Pair<TeamBox>

export function count<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (matches(item) ? 1 : 0), 0)
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** A table of whole numbers with their sums below. */
export function numberTable(
  name: string,
  labels: string[],
  rows: { player: number; values: number[] }[],
): Table {
  return {
    name,
    labels,
    rows: rows.map(({ player, values }) => ({ player, stats: values.map(String) })),
    totals: labels.map((_, column) => String(total(rows.map(({ values }) => values[column] ?? 0)))),
  }
}

export function stat(name: string, label: string, value: number | string): TeamStat {
  return { name, label, displayValue: String(value) }
}

/** The best of a column, or nobody while everybody has none. */
export function leader(
  name: string,
  displayName: string,
  abbreviation: string,
  rows: readonly { player: number; value: number; words?: string }[],
): Leader[] {
  const best = rows.reduce<(typeof rows)[number] | undefined>(
    (top, row) => (row.value > (top?.value ?? 0) ? row : top),
    undefined,
  )
  if (!best) return []
  return [
    {
      name,
      displayName,
      abbreviation,
      player: best.player,
      value: best.value,
      displayValue: best.words ?? String(best.value),
    },
  ]
}
