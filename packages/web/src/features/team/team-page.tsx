import { useQuery } from "@tanstack/react-query"
import { ScoreList, ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { JumpList } from "../../components/shell/jump-list.tsx"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { teamQuery } from "../../lib/query.ts"
import { RosterSection } from "./roster-section.tsx"
import type { RosterSort } from "./roster-sort.ts"
import { ScheduleSection } from "./schedule-section.tsx"
import { StandingsSection } from "./standings-section.tsx"
import { StatsSection } from "./stats-section.tsx"
import { TeamHead, TeamHeadSkeleton } from "./team-head.tsx"

const sections = [
  { id: "schedule", title: "Schedule" },
  { id: "standings", title: "Standings" },
  { id: "stats", title: "Season leaders" },
  { id: "roster", title: "Roster" },
]

/** One team in one sport. Each part loads for itself: a roster that fails does not take the schedule with it. */
export function TeamPage({ id, sort }: { id: string; sort: RosterSort | null }) {
  const { data: page, error, refetch } = useQuery(teamQuery(id))
  usePageMeta(
    page?.data.team.sportName ?? "Team",
    "NC State team: record, schedule, roster, standings and season leaders.",
  )
  // On a phone what is next must not wait below a whole season. A server does not know, so the styles hide it as well.
  const isWide = useMedia(wide)
  if (!page && isMissing(error)) return <NotFound what="team" />
  const near = page ? [page.data.next, page.data.last].filter((game) => game !== null) : []
  const beside = (
    <Section id="near" title="Next and last">
      {page ? <ScoreList games={near} withSport={false} /> : <ScoreListSkeleton count={2} />}
    </Section>
  )
  return (
    <Page aside={isWide && beside}>
      {page ? <TeamHead page={page} failing={error !== null} /> : <TeamHeadSkeleton />}
      {!page && error && <ErrorPanel what="This team" error={error} retry={() => void refetch()} />}
      {!isWide && <div className="narrow-only">{beside}</div>}
      <JumpList label="On this page" sections={sections} />
      <ScheduleSection id={id} />
      <StandingsSection id={id} />
      <StatsSection id={id} />
      <RosterSection id={id} sort={sort} />
    </Page>
  )
}
