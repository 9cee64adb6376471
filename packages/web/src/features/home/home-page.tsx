import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { AddToCalendar } from "../../components/score/add-to-calendar.tsx"
import { Countdown } from "../../components/score/countdown.tsx"
import { Lead, LeadSkeleton } from "../../components/score/lead.tsx"
import { LiveAnnouncer } from "../../components/score/live-announcer.tsx"
import { ScoreList, ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Section } from "../../components/shell/section.tsx"
import { StandingsSnippet } from "../../components/standings/standings-snippet.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useMoment } from "../../lib/now.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { homeQuery } from "../../lib/query.ts"
import { dayOf, easternZone, longDay } from "../../lib/time.ts"
import type { Home } from "../../lib/types.ts"
import { frontPage } from "./front-page.ts"
import { Headlines } from "./headlines.tsx"
import { MyTeams } from "./my-teams.tsx"

/** What is live, what is next, what just ended, what to read: in this order, finished with or without a live game. */
export function HomePage() {
  const { data: page, error, refetch } = useQuery(homeQuery())
  const { now } = useMoment()
  usePageMeta(
    null,
    "Every NC State game: live, next and final, each with its source and age. Unofficial fan site.",
  )
  const { teams } = usePrefs()
  const front = page && frontPage(page.data, teams)
  const aside = page && front && (
    <>
      {front.lead && <StandingsSnippet sport={front.lead.sport} ourId={front.lead.teamId} />}
      <Headlines headlines={page.data.headlines} />
    </>
  )
  return (
    <Page aside={aside}>
      <PageHead title={longDay(dayOf(now, easternZone))} page={page} failing={error !== null} />
      {!page && error && (
        <ErrorPanel isPage what="The front page" error={error} retry={() => void refetch()} />
      )}
      {!page && !error && <HomeSkeleton />}
      {front && <FrontSections front={front} home={page.data} />}
    </Page>
  )
}

/** The scores page has the rest of a crowded day. */
const todayShown = 6

function FrontSections({ front, home }: { front: ReturnType<typeof frontPage>; home: Home }) {
  const isEmpty = !front.lead
  return (
    <>
      <LiveAnnouncer games={home.live} />
      {isEmpty && (
        <p className="empty">No games are known yet. They appear here as soon as the source lists them.</p>
      )}
      {front.lead && <Lead game={front.lead} />}
      {front.lead?.status === "scheduled" && (
        <p className="lead-foot">
          <AddToCalendar game={front.lead} />
          <Link to="/schedule">Schedule</Link>
        </p>
      )}
      {front.live.length > 0 && (
        <Section id="live" title="Also live">
          <ScoreList games={front.live} />
        </Section>
      )}
      {front.today.length > 0 && (
        <Section id="today" title="Today" extra={<TodayExtra front={front} />}>
          <ScoreList games={front.today.slice(0, todayShown)} day="above" />
        </Section>
      )}
      {front.next.length > 0 && (
        <Section id="next" title="Next" extra={<NextExtra front={front} />}>
          <ScoreList games={front.next} />
        </Section>
      )}
      <MyTeams />
      {front.latest.length > 0 && (
        <Section id="latest" title="Final">
          <ScoreList games={front.latest} />
        </Section>
      )}
    </>
  )
}

type ExtraProps = { front: ReturnType<typeof frontPage> }

/** While a game is on, how long it is to the next one, which is then not the lead. */
function TodayExtra({ front: { lead, today } }: ExtraProps) {
  const first = today.find(({ status }) => status === "scheduled")
  return (
    <span className="next-extra">
      {first && lead?.status !== "scheduled" && <Countdown game={first} />}
      <Link to="/scores">All of today’s games</Link>
    </span>
  )
}

/** The same where today has no other game. */
function NextExtra({ front }: ExtraProps) {
  const [first] = front.next
  const isLater = front.today.some(({ status }) => status === "scheduled")
  if (!first || isLater || front.lead?.status === "scheduled") return <Link to="/schedule">Schedule</Link>
  return (
    <span className="next-extra">
      <Countdown game={first} /> <AddToCalendar game={first} />
    </span>
  )
}

function HomeSkeleton() {
  return (
    <>
      <LeadSkeleton />
      <Section id="next" title="Next">
        <ScoreListSkeleton count={4} />
      </Section>
    </>
  )
}
