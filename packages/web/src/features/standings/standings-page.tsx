import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { favouritesFirst } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"
import { dash } from "../../lib/text.ts"

/** Where our teams stand, and the way to each sport's table and polls. */
export function StandingsPage() {
  const { data: page, error, refetch } = useQuery(teamsQuery())
  const { teams } = usePrefs()
  usePageMeta("Standings", "Where NC State stands in every sport: conference tables, ties explained, polls.")
  const ours = favouritesFirst(page?.data ?? [], teams)
  return (
    <Page>
      <PageHead title="Standings" page={page} failing={error !== null} />
      {!page && error && <ErrorPanel what="The list of sports" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={8} />}
      {page && ours.length === 0 && <Empty>No sport is known yet.</Empty>}
      <ul className="rows">
        {ours.map((team) => (
          <li key={team.id}>
            <Link to="/standings/$sport" params={{ sport: team.sport }} className="team-row">
              <span className="team-row-name">
                {team.ranking !== null && <small className="side-rank">{team.ranking}</small>}{" "}
                {team.sportName}
              </span>
              <span className="team-row-note">{team.standingSummary ?? "Table and polls"}</span>
              <span className="team-row-record">{team.record ? dash(team.record) : "–"}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
