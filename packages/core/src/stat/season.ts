import type { Info, SeasonLine } from "./info.ts"

/**
 * Folds game lines into season totals. Only whole numbers and the halves of shared sacks add up:
 * averages, ratios ("20/29"), longest gains and ratings are left out, because their sum means nothing.
 */
export function seasonLines(lines: readonly Info[]): SeasonLine[] {
  const byKey = new Map<string, SeasonLine>()
  for (const line of lines) {
    for (const [category, values] of Object.entries(line.tables)) {
      const key = `${line.playerId} ${category}`
      byKey.set(key, add(byKey.get(key) ?? empty(line, category), values))
    }
  }
  return [...byKey.values()]
}

function empty(line: Info, category: string): SeasonLine {
  return { playerId: line.playerId, playerName: line.playerName, category, games: 0, totals: {} }
}

function add(total: SeasonLine, values: Record<string, string>): SeasonLine {
  const counted = Object.entries(values).filter(([label, value]) => addsUp(label, value))
  const totals = { ...total.totals }
  for (const [label, value] of counted) totals[label] = (totals[label] ?? 0) + Number(value)
  return { ...total, games: total.games + 1, totals }
}

const neverAdded = new Set([
  "AVG",
  "LONG",
  "LNG",
  "QBR",
  "RTG",
  "PCT",
  "ERA",
  "OBP",
  "SLG",
  "FG%",
  "3P%",
  "FT%",
  "IP",
  "HIT%",
])

/** Whether the sum of a column over games means anything. */
export function addsUp(label: string, value: string): boolean {
  return !neverAdded.has(label.toUpperCase()) && /^[-+]?\d+(\.[05])?$/.test(value)
}
