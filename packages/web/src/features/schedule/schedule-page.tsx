import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { monthText } from "../../lib/month.ts"
import { useMoment } from "../../lib/now.ts"
import { monthQuery } from "../../lib/query.ts"
import { dayOf, easternZone } from "../../lib/time.ts"
import { Agenda } from "./agenda.tsx"
import { EmptyMonth } from "./empty-month.tsx"
import { Filters } from "./filters.tsx"
import { MonthGrid } from "./month-grid.tsx"
import { MonthPager } from "./month-pager.tsx"
import { type ScheduleSearch, shownGames } from "./search.ts"
import { Subscribe } from "./subscribe.tsx"

/** A month of all sports: a list where there is little room, a grid where there is much, unless the address says. */
export function SchedulePage({ search }: { search: ScheduleSearch }) {
  const { now } = useMoment()
  const isWide = useMedia(wide)
  const navigate = useNavigate()
  const today = dayOf(now, easternZone)
  const month = search.month ?? today.slice(0, 7)
  const view = search.view ?? (isWide ? "month" : "list")
  const { data: page, error, refetch } = useQuery(monthQuery(month))
  const name = monthText(month)
  usePageMeta(`Schedule ${name}`, `Every NC State game in ${name}: list, month and calendar subscriptions.`)
  const games = shownGames(page?.data.games ?? [], search)
  const heading = (
    <>
      <span className="sr-only">Schedule, </span>
      {name}
    </>
  )
  const show = (other: string) =>
    void navigate({ to: "/schedule", search: { ...search, month: other }, resetScroll: false })
  return (
    // As the server has it, which does not know the width: only a list that was asked for leaves the aside's column empty.
    <Page isWide={search.view !== "list"}>
      <PageHead title={heading} page={page} failing={error !== null} />
      <Filters games={page?.data.games ?? []} search={search} view={view} />
      <div className="month-bar">
        <MonthPager month={month} thisMonth={today.slice(0, 7)} search={search} />
        <Subscribe />
      </div>
      {!page && error && <ErrorPanel isPage what="This month" error={error} retry={() => void refetch()} />}
      {!page && !error && view === "list" && <ScoreListSkeleton count={8} />}
      {page && games.length === 0 && <EmptyMonth data={page.data} search={search} />}
      {view === "month" && !(error && !page) && (
        <MonthGrid month={month} today={today} games={games} onLeave={show} />
      )}
      {page && view === "list" && games.length > 0 && <Agenda games={games} today={today} />}
    </Page>
  )
}
