import type { Page } from "@hub/functions/client/pages"
import { AddToCalendar } from "../../components/score/add-to-calendar.tsx"
import { Countdown } from "../../components/score/countdown.tsx"
import { ScoreList, ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { Section } from "../../components/shell/section.tsx"
import type { Game, TeamPage } from "../../lib/types.ts"

/** What a fan comes back for: the next game, how long it is until then, and how the last one ended. */
export function NearSection({ page }: { page: Page<TeamPage> | undefined }) {
  const next = page?.data.next ?? null
  const last = page?.data.last ?? null
  return (
    <Section id="near" title="Next and last">
      {!page && (
        <>
          <ScoreListSkeleton count={1} />
          <p className="lead-foot near-foot" />
          <ScoreListSkeleton count={1} />
        </>
      )}
      {page && !next && <p className="empty">No game is listed ahead.</p>}
      {next && <ScoreList games={[next]} withSport={false} />}
      {next && <Ahead game={next} />}
      {last && <ScoreList games={[last]} withSport={false} />}
    </Section>
  )
}

function Ahead({ game }: { game: Game }) {
  if (game.status !== "scheduled") return null
  return (
    <p className="lead-foot near-foot">
      <span>
        <Countdown game={game} />
      </span>
      <AddToCalendar game={game} />
      {game.ticketUrl && <a href={game.ticketUrl}>Tickets ↗</a>}
    </p>
  )
}
