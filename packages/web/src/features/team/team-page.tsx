import { useQuery } from "@tanstack/react-query"
import { JumpList } from "../../components/shell/jump-list.tsx"
import { Page } from "../../components/shell/page.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { scheduleQuery, teamQuery } from "../../lib/query.ts"
import { NearSection } from "./near-section.tsx"
import type { RosterView } from "./roster-filter.ts"
import { RosterSection } from "./roster-section.tsx"
import { ScheduleSection } from "./schedule-section.tsx"
import { SeasonSection } from "./season-section.tsx"
import { StandingsSection } from "./standings-section.tsx"
import { StatsSection } from "./stats-section.tsx"
import { TeamHead, TeamHeadSkeleton } from "./team-head.tsx"

const sections = [
  { id: "season", title: "Season" },
  { id: "schedule", title: "Schedule" },
  { id: "standings", title: "Standings" },
  { id: "stats", title: "Leaders" },
  { id: "roster", title: "Roster" },
]

/** One team in one sport. Each part loads for itself: a roster that fails does not take the schedule with it. */
export function TeamPage({ id, view }: { id: string; view: RosterView }) {
  const { data: page, error, refetch } = useQuery(teamQuery(id))
  const { data: season } = useQuery(scheduleQuery(id))
  usePageMeta(
    page?.data.team.sportName ?? "Team",
    "NC State team: record, schedule, roster, standings and season leaders.",
  )
  // On a phone what is next must not wait below a whole season. A server does not know, so the styles hide it as well.
  const isWide = useMedia(wide)
  if (!page && isMissing(error)) return <NotFound what="team" />
  const near = <NearSection page={page} />
  const standings = <StandingsSection id={id} />
  const aside = isWide && (
    <>
      {near}
      {standings}
    </>
  )
  return (
    <Page aside={aside}>
      {page ? (
        <TeamHead page={page} failing={error !== null} games={season?.data.games ?? []} />
      ) : (
        <TeamHeadSkeleton />
      )}
      {!page && error && <ErrorPanel isPage what="This team" error={error} retry={() => void refetch()} />}
      {!isWide && <div className="narrow-only">{near}</div>}
      <JumpList label="On this page" sections={sections} />
      <SeasonSection id={id} />
      <ScheduleSection id={id} />
      {!isWide && <div className="narrow-only">{standings}</div>}
      <StatsSection id={id} />
      <RosterSection id={id} view={view} />
    </Page>
  )
}
