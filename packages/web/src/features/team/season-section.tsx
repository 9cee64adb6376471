import { useQuery } from "@tanstack/react-query"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { Section } from "../../components/shell/section.tsx"
import { scheduleQuery } from "../../lib/query.ts"
import { playedOf } from "./season.ts"
import { SeasonDrawn } from "./season-drawn.tsx"

/** The season at a glance. Where the schedule does not load, its own section says so. */
export function SeasonSection({ id }: { id: string }) {
  const { data: page, error } = useQuery(scheduleQuery(id))
  const played = playedOf(page?.data.games ?? [])
  if (!page && error) return null
  return (
    <Section id="season" title="Season" extra={page && <span>Margins, record below</span>}>
      {!page && <div className="drawn drawn-bones" aria-hidden="true" />}
      {page && played.length === 0 && (
        <WhyHidden page={page}>
          Drawn from the first result on: the margin of each game and the record over time.
        </WhyHidden>
      )}
      {played.length > 0 && <SeasonDrawn played={played} />}
    </Section>
  )
}
