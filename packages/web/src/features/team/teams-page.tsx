import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { favouritesFirst } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"
import { dash } from "../../lib/text.ts"
import type { Team } from "../../lib/types.ts"

export function TeamsPage() {
  const { data: page, error, refetch } = useQuery(teamsQuery())
  const isWide = useMedia(wide)
  const { teams } = usePrefs()
  usePageMeta("Teams", "NC State teams: records, ranks, rosters, schedules and standings.")
  return (
    <Page aside={isWide && <UpNext />}>
      <PageHead title="Teams" page={page} failing={error !== null} />
      {!page && error && (
        <ErrorPanel isPage what="The list of teams" error={error} retry={() => void refetch()} />
      )}
      {!page && !error && <TeamsSkeleton />}
      {page?.data.length === 0 && (
        <Empty>No teams are known yet. They appear after the first reading of the source.</Empty>
      )}
      {page && (
        <ul className="rows">
          {favouritesFirst(page.data, teams).map((team) => (
            <li key={team.id}>
              <TeamRow team={team} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function TeamRow({ team }: { team: Team }) {
  return (
    <Link to="/teams/$id" params={{ id: team.id }} className="team-row">
      <span className="team-row-name">
        {team.ranking !== null && <small className="side-rank">{team.ranking}</small>} {team.sportName}
      </span>
      <span className="team-row-note">{team.standingSummary ?? `Season ${team.season}`}</span>
      <span className="team-row-record">{team.record ? dash(team.record) : "–"}</span>
    </Link>
  )
}

function TeamsSkeleton() {
  return (
    <ul className="rows" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <li key={index} className="team-row">
          <span className="team-row-name">
            <span className="bone" style={{ width: `${7 + (index % 3) * 2}rem` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
