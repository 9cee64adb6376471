import { useQuery } from "@tanstack/react-query"
import { PlanRow } from "../../components/score/plan-row.tsx"
import { ScoreListSkeleton } from "../../components/score/score-list.tsx"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { scheduleQuery } from "../../lib/query.ts"
import { byMonth } from "./by-month.ts"

/** The season, month by month. Our name is on every row of it, so the rows name the other side only. */
export function ScheduleSection({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(scheduleQuery(id))
  const months = byMonth(page?.data.games ?? [])
  return (
    <Section id="schedule" title="Schedule" extra={page && <span>{page.data.season}</span>}>
      {!page && error && <ErrorPanel what="The schedule" error={error} retry={() => void refetch()} />}
      {!page && !error && <ScoreListSkeleton count={4} />}
      {page && months.length === 0 && <Empty>The {page.data.season} schedule is not out yet.</Empty>}
      {months.map(({ month, games }) => (
        <section key={month} aria-label={month}>
          <h3 className="month">{month}</h3>
          <ul className="rows">
            {games.map((game) => (
              <li key={game.id}>
                <PlanRow game={game} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  )
}
