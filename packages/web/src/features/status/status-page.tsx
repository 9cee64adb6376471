import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useNow } from "../../lib/now.ts"
import { sourcesQuery } from "../../lib/query.ts"
import { sportName } from "../../lib/sport.ts"
import type { SourceStatus } from "../../lib/types.ts"
import { Promises } from "./promises.tsx"
import { SourceTable } from "./source-table.tsx"
import { stateWord } from "./strip.ts"

/** Where every number of the hub stands: who was asked, when, with what luck, and when next. */
export function StatusPage() {
  const { data: page, error, refetch } = useQuery(sourcesQuery())
  usePageMeta("Status of sources", "How each source of Pack Hub stands: last answer, age, errors, next look.")
  const sources = page?.data ?? []
  return (
    <Page isWide>
      <PageHead title="Status of sources" page={page} failing={error !== null} />
      {!page && error && <ErrorPanel what="The status" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={12} />}
      {page && sources.length === 0 && <Empty>No source has been asked yet.</Empty>}
      {sources.length > 0 && <Summary sources={sources} />}
      <Promises />
      {[...Map.groupBy(sources, ({ sport }) => sport)].map(([sport, ofSport]) => (
        <SourceTable key={sport} sport={sport} sources={ofSport} />
      ))}
      <Section id="how" title="How to read this">
        <p className="prose">
          A bar is an hour in which every look was answered, a broken amber bar had a failure, a dot no look
          at all. Most lists are asked every few hours; scores every ten seconds while a game is on, and
          otherwise not at all. A source that refuses is left alone until its next look, everything else is
          tried again after five minutes. What was read last stays on every page with its age.{" "}
          <Link to="/about">Where the data comes from</Link>
        </p>
      </Section>
    </Page>
  )
}

/** The whole page in one sentence, and what is wrong by name. */
function Summary({ sources }: { sources: readonly SourceStatus[] }) {
  const now = useNow(60_000)
  const bad = sources.filter((source) => stateWord(source, now).isBad)
  if (bad.length === 0) return <p className="summary">All {sources.length} sources are answering.</p>
  return (
    <div className="summary" data-stale>
      <p>
        <i className="dot-warn" />
        {bad.length} of {sources.length} sources need patience:
      </p>
      <ul>
        {bad.map((source) => (
          <li key={`${source.sport} ${source.kind}`}>
            {sportName(source.sport)} {source.kind}:{" "}
            {source.reason ?? stateWord(source, now).word.toLowerCase()}
            {source.pages > 0 && ` (${source.pages} pages show what was read last)`}
          </li>
        ))}
      </ul>
    </div>
  )
}
