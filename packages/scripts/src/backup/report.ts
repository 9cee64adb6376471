import type { Tallies } from "@hub/core/backup/tally"

/** Entities with their counts and the beginning of their hash, for people. Pure. */
export function entitiesTable(entities: Tallies): string {
  const rows = Object.entries(entities).map(([type, { items, hash }]) => [
    type,
    String(items),
    hash.slice(0, 12),
  ])
  const head = ["entity", "items", "hash"]
  const width = (column: number) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))
  const line = (row: string[]) =>
    [row[0]?.padEnd(width(0)), row[1]?.padStart(width(1)), row[2]].join("  ").trimEnd()
  return [head, ...rows].map(line).join("\n")
}

/** `1234567` → `1.2 MB`. Pure. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
