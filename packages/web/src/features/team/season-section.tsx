import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { scheduleQuery } from "../../lib/query.ts"
import { playedOf } from "./season.ts"
import { SeasonDrawn } from "./season-drawn.tsx"

/** The season at a glance. Where the schedule does not load, its own section says so. */
export function SeasonSection({ id }: { id: string }) {
  const { data: page, error } = useQuery(scheduleQuery(id))
  const played = playedOf(page?.data.games ?? [])
  if (!page && error) return null
  return (
    <Section id="season" title="Season" extra={page && <span>Margin of each game, record below</span>}>
      {!page && <div className="drawn drawn-bones" aria-hidden="true" />}
      {page && played.length === 0 && (
        <Empty>Drawn from the first result on: the margin of each game and the record over time.</Empty>
      )}
      {played.length > 0 && <SeasonDrawn played={played} />}
    </Section>
  )
}
