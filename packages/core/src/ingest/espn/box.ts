import * as v from "valibot"
import type { BoxTable, Detail, FeedGame } from "../../game/info.ts"
import { uniqueBy } from "../isolate.ts"
import { Flag, Id, soft, softList, Text } from "../loose.ts"

const Cell = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const Row = v.object({
  athlete: v.object({ id: soft(Id), displayName: Text }),
  starter: soft(Flag),
  stats: softList(Cell),
})
const Table = v.object({
  /** "passing" in football; baseball says it in `type`, basketball has one table without a name. */
  name: soft(Text),
  type: soft(Text),
  labels: softList(v.string()),
  names: softList(v.string()),
  athletes: softList(Row),
})
const TeamRef = v.object({ id: Id })
const TeamTables = v.object({ team: TeamRef, statistics: softList(Table) })
/** Baseball nests whole season tables here, which have no `displayValue` of their own and are left out. */
const TeamStats = v.object({
  team: TeamRef,
  statistics: softList(v.object({ name: Text, label: soft(Text), displayValue: Text })),
})
export const Boxscore = v.object({ players: softList(TeamTables), teams: softList(TeamStats) })
type Boxscore = v.InferOutput<typeof Boxscore>

/** The box score's tables; players without a number (did not play) are left out, and so are empty tables. */
export function boxOf({ players }: Boxscore): BoxTable[] {
  return players
    .flatMap(({ team, statistics }) => statistics.map((table) => tableOf(team.id, table)))
    .filter((table) => table.rows.length > 0)
}

function tableOf(teamId: string, table: v.InferOutput<typeof Table>): BoxTable {
  const labels = table.labels.length > 0 ? table.labels : table.names
  const rows = table.athletes.filter((row) => row.stats.length > 0)
  return {
    teamId,
    name: table.name ?? table.type ?? "players",
    labels,
    rows: rows.map(({ athlete, starter, stats }) => ({
      playerId: athlete.id ?? null,
      name: athlete.displayName,
      starter: starter ?? false,
      values: labels.map((_, column) => stats[column] ?? ""),
    })),
  }
}

/** The teams' numbers side by side, in the feed's order; a number that only one team has is left out. */
export function comparisonOf({ teams }: Boxscore, { home, away }: FeedGame): Detail["comparison"] {
  const linesOf = (teamId: string) => teams.find(({ team }) => team.id === teamId)?.statistics ?? []
  const theirs = new Map(linesOf(away.teamId).map((line) => [line.name, line.displayValue]))
  const lines = linesOf(home.teamId).flatMap(({ name, label, displayValue }) => {
    const other = theirs.get(name)
    return other === undefined ? [] : [{ name, label: label ?? name, home: displayValue, away: other }]
  })
  return uniqueBy(lines, (line) => line.name)
}
