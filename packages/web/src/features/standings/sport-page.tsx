import { useQuery } from "@tanstack/react-query"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Section } from "../../components/shell/section.tsx"
import { StandingsTable } from "../../components/standings/standings-table.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { pollsQuery, tableQuery } from "../../lib/query.ts"
import type { Seen } from "../../lib/sight.ts"
import { sportName } from "../../lib/sport.ts"
import type { Sport, Standings } from "../../lib/types.ts"
import { PollTable } from "./poll-table.tsx"
import { SportNav } from "./sport-nav.tsx"
import { Ties } from "./ties.tsx"

/** The conference's table, what splits its ties, and the polls of one sport. */
export function StandingsSportPage({ sport }: { sport: Sport }) {
  const { data: page, error, refetch } = useQuery(tableQuery(sport))
  const name = sportName(sport)
  usePageMeta(`${name} standings`, `${name}: the conference table, the rule behind every tie, and the polls.`)
  if (!page && isMissing(error)) return <NotFound what="sport" />
  return (
    <Page>
      <PageHead title={`${name} standings`} page={page} failing={error !== null} />
      <SportNav />
      <Section id="table" title="Conference" extra={page && <span>{page.data.season}</span>}>
        {!page && error && <ErrorPanel what="The table" error={error} retry={() => void refetch()} />}
        {!page && !error && <TableSkeleton rows={17} />}
        {page && <Groups page={page} />}
      </Section>
      <Polls sport={sport} ourId={page?.data.teamId ?? null} />
    </Page>
  )
}

/** Ours first; a conference without divisions is one. */
function Groups({ page }: { page: Seen<Standings> }) {
  const { rows, ties, teamId } = page.data
  if (rows.length === 0)
    return <WhyHidden page={page}>The source keeps no table for this sport yet.</WhyHidden>
  const ourGroup = rows.find((row) => row.teamId === teamId)?.group
  const groups = [...Map.groupBy(rows, (row) => row.group)].toSorted(
    ([a], [b]) => Number(b === ourGroup) - Number(a === ourGroup),
  )
  return groups.map(([group, inGroup]) => (
    <div key={group}>
      <StandingsTable rows={inGroup.toSorted((a, b) => a.position - b.position)} ourId={teamId ?? ""} />
      <Ties ties={ties.filter((tie) => tie.group === group)} rows={inGroup} />
    </div>
  ))
}

function Polls({ sport, ourId }: { sport: Sport; ourId: string | null }) {
  const { data: page, error, refetch } = useQuery(pollsQuery(sport))
  const polls = page?.data.polls ?? []
  return (
    <Section id="polls" title="Polls">
      {!page && error && <ErrorPanel what="The polls" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={10} />}
      {page && polls.length === 0 && (
        <WhyHidden page={page}>The source lists no poll for this sport.</WhyHidden>
      )}
      {polls.map((poll) => (
        <PollTable key={poll.poll} poll={poll} ourId={ourId} />
      ))}
    </Section>
  )
}
