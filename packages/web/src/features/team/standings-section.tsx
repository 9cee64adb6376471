import { useQuery } from "@tanstack/react-query"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { Section } from "../../components/shell/section.tsx"
import { AllStandings } from "../../components/standings/all-standings.tsx"
import { around } from "../../components/standings/around.ts"
import { levelTeams } from "../../components/standings/level-teams.ts"
import { StandingsTable } from "../../components/standings/standings-table.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { standingsQuery } from "../../lib/query.ts"

const shown = 7

/** The table around our place, and what put level teams in that order. The whole of it has a page of its own. */
export function StandingsSection({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(standingsQuery(id))
  const dashAt = id.lastIndexOf("-")
  const [sport, ourId] = [id.slice(0, dashAt), id.slice(dashAt + 1)]
  const rows = around(page?.data.rows ?? [], ourId, shown)
  const tie = page?.data.ties.find(({ teamIds }) => teamIds.includes(ourId))
  return (
    <Section id="standings" title="Standings" extra={<AllStandings sport={sport} />}>
      {!page && error && <ErrorPanel what="The standings" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={shown} />}
      {page && rows.length === 0 && (
        <WhyHidden page={page}>The source keeps no standings for this sport yet.</WhyHidden>
      )}
      {rows.length > 0 && <StandingsTable rows={rows} ourId={ourId} isShort />}
      {tie && (
        <p className="tie">
          <b>{levelTeams(tie, page?.data.rows ?? [])}</b> {tie.text}
        </p>
      )}
    </Section>
  )
}
