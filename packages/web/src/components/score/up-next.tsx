import { useQuery } from "@tanstack/react-query"
import { homeQuery } from "../../lib/query.ts"
import { Section } from "../shell/section.tsx"
import { ScoreList, ScoreListSkeleton } from "./score-list.tsx"

const shown = 4

/** The next days' games, for the column beside a page. The front page's own data, so it is usually there already. */
export function UpNext() {
  const { data: page, isPending } = useQuery(homeQuery())
  const games = page?.data.next.slice(0, shown) ?? []
  if (!isPending && games.length === 0) return null
  return (
    <Section id="up-next" title="Next days">
      {isPending ? <ScoreListSkeleton count={shown} /> : <ScoreList games={games} />}
    </Section>
  )
}
