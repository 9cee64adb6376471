import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { standingsQuery } from "../../lib/query.ts"
import type { Game } from "../../lib/types.ts"
import { ComparisonBars } from "./comparison-bars.tsx"
import { previewOf } from "./preview.ts"

/** How the two compare before they meet, from the table that stands beside the page anyway. */
export function Preview({ game }: { game: Game }) {
  const { data: page } = useQuery(standingsQuery(`${game.sport}-${game.teamId}`))
  const rows = previewOf(game, page?.data.rows ?? [])
  if (rows.length === 0) return null
  return (
    <Section id="preview" title="Before the game">
      <ComparisonBars game={game} rows={rows} />
    </Section>
  )
}
