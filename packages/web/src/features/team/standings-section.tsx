import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { StandingsTable } from "../../components/standings/standings-table.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { standingsQuery } from "../../lib/query.ts"

/** Every group that the source lists for the sport, ours first. */
export function StandingsSection({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(standingsQuery(id))
  const ourId = id.slice(id.lastIndexOf("-") + 1)
  const rows = page?.data.rows.toSorted((a, b) => a.position - b.position) ?? []
  const ourGroup = rows.find((row) => row.teamId === ourId)?.group
  const groups = [...Map.groupBy(rows, (row) => row.group)].toSorted(
    ([a], [b]) => Number(b === ourGroup) - Number(a === ourGroup),
  )
  return (
    <Section id="standings" title="Standings">
      {!page && error && <ErrorPanel what="The standings" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={8} />}
      {page && rows.length === 0 && <Empty>The source keeps no standings for this sport yet.</Empty>}
      {groups.map(([group, inGroup]) => (
        <StandingsTable key={group} rows={inGroup} ourId={ourId} />
      ))}
    </Section>
  )
}
