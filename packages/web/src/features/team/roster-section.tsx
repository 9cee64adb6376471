import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { rosterQuery } from "../../lib/query.ts"
import { byUnit, type RosterSort } from "./roster-sort.ts"
import { RosterTable } from "./roster-table.tsx"

export function RosterSection({ id, sort }: { id: string; sort: RosterSort | null }) {
  const { data: page, error, refetch } = useQuery(rosterQuery(id))
  const players = page?.data.players ?? []
  return (
    <Section id="roster" title="Roster" extra={players.length > 0 && <span>{players.length} players</span>}>
      {!page && error && <ErrorPanel what="The roster" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={12} />}
      {page && players.length === 0 && <Empty>The source lists no roster for this season yet.</Empty>}
      {byUnit(players).map((group) => (
        <RosterTable
          key={group.unit ?? "all"}
          id={id}
          unit={group.unit}
          players={group.players}
          sort={sort}
        />
      ))}
    </Section>
  )
}
