import { useQuery } from "@tanstack/react-query"
import { PlanRow } from "../../components/score/plan-row.tsx"
import { ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { scheduleQuery } from "../../lib/query.ts"
import type { Game } from "../../lib/types.ts"
import { byMonth, type Month } from "./by-month.ts"

/** From here on months fold, the one that is on is open: a season of baseball is sixty rows. */
const long = 16

/** The season, month by month. Our name is on every row of it, so the rows name the other side only. */
export function ScheduleSection({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(scheduleQuery(id))
  const months = byMonth(page?.data.games ?? [])
  const isLong = (page?.data.games.length ?? 0) > long
  return (
    <Section id="schedule" title="Schedule" extra={page && <span>{page.data.season}</span>}>
      {!page && error && <ErrorPanel what="The schedule" error={error} retry={() => void refetch()} />}
      {!page && !error && <ScoreListSkeleton count={4} />}
      {page && months.length === 0 && <Empty>The {page.data.season} schedule is not out yet.</Empty>}
      {months.map((month) =>
        isLong ? <Folded key={month.month} {...month} /> : <Open key={month.month} {...month} />,
      )}
    </Section>
  )
}

function Open({ month, games }: Month) {
  return (
    <section aria-label={month}>
      <h3 className="month">{month}</h3>
      <Rows games={games} />
    </section>
  )
}

function Folded({ month, record, isNow, games }: Month) {
  return (
    <details className="period" open={isNow}>
      <summary>
        {month}
        <small>{record ?? (games.length === 1 ? "1 game" : `${games.length} games`)}</small>
      </summary>
      <Rows games={games} />
    </details>
  )
}

function Rows({ games }: { games: readonly Game[] }) {
  return (
    <ul className="rows">
      {games.map((game) => (
        <li key={game.id}>
          <PlanRow game={game} />
        </li>
      ))}
    </ul>
  )
}
