import { useQuery } from "@tanstack/react-query"
import { LiveAnnouncer } from "../../components/score/live-announcer.tsx"
import { ScoreList, ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { useMoment } from "../../lib/now.ts"
import { scoreboardQuery } from "../../lib/query.ts"
import { Later } from "../../lib/take-over.tsx"
import { dayOf, dayWord, easternZone } from "../../lib/time.ts"
import { DateStrip } from "./date-strip.tsx"
import { DayPager } from "./day-pager.tsx"
import { EmptyDay } from "./empty-day.tsx"
import { inOrder } from "./order.ts"
import { SportFilter } from "./sport-filter.tsx"

type Props = {
  /** Eastern day of the address; null is today. */
  chosenDay: string | null
  sport: string | null
}

/** All sports of one Eastern day. */
export function ScoresPage({ chosenDay, sport }: Props) {
  const { now } = useMoment()
  const isWide = useMedia(wide)
  const today = dayOf(now, easternZone)
  const day = chosenDay ?? today
  const { data: page, error, refetch } = useQuery(scoreboardQuery(day))
  const title = dayWord(day, today)
  usePageMeta(`Scores ${title}`, `NC State scores in every sport, ${title}.`)
  const heading = (
    <>
      <span className="sr-only">Scores, </span>
      {title}
    </>
  )
  const games = inOrder(page?.data.games ?? [], sport)
  return (
    <Page aside={isWide && <UpNext />}>
      <PageHead title={heading} page={page} failing={error !== null} />
      <Later id="days">
        <DateStrip day={day} today={today} sport={sport} />
      </Later>
      <Later id="sports">
        <SportFilter games={page?.data.games ?? []} day={day} sport={sport} />
      </Later>
      {!page && error && <ErrorPanel isPage what="This day" error={error} retry={() => void refetch()} />}
      {!page && !error && <ScoreListSkeleton count={8} />}
      {page && games.length === 0 && <EmptyDay board={page.data} today={today} sport={sport} />}
      {page && <LiveAnnouncer games={games} />}
      {page && games.length > 0 && (
        <Later id="games">
          <div id="games">
            <ScoreList games={games} day="above" />
          </div>
        </Later>
      )}
      {page && <DayPager board={page.data} today={today} sport={sport} />}
    </Page>
  )
}
