import { useQuery } from "@tanstack/react-query"
import { standingsQuery } from "../../lib/query.ts"
import { sportShort } from "../../lib/sport.ts"
import { Section } from "../shell/section.tsx"
import { AllStandings } from "./all-standings.tsx"
import { around } from "./around.ts"
import { StandingsTable } from "./standings-table.tsx"

type Props = {
  sport: string
  ourId: string
  /** Of the page's game: today's table says nothing about another season's. */
  season?: number
}

/** The table around our place, for the column beside a page. Nothing is shown where there is no table. */
export function StandingsSnippet({ sport, ourId, season }: Props) {
  const { data } = useQuery(standingsQuery(`${sport}-${ourId}`))
  const rows = around(data?.data.rows ?? [], ourId, 5)
  if (rows.length === 0 || (season !== undefined && season !== data?.data.season)) return null
  return (
    <Section
      id="standings-snippet"
      title={`${sportShort(sport)} standings`}
      extra={<AllStandings sport={sport} />}
    >
      <StandingsTable rows={rows} ourId={ourId} isShort />
    </Section>
  )
}
