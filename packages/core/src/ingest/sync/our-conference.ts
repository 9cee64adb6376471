import type { FeedStanding } from "../../standing/info.ts"

/** The rows of the groups our team stands in: a division-wide answer has 360 teams, a page shows one conference. */
export function ourConference(rows: readonly FeedStanding[], teamId: string): FeedStanding[] {
  const isUs = (row: FeedStanding) =>
    row.teamId === teamId || row.name === "NC State" || row.name === "NC State Wolfpack"
  const groups = new Set(rows.filter(isUs).map((row) => row.group))
  return rows.filter((row) => groups.has(row.group))
}
