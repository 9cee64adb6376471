import { createPages } from "@hub/functions/client/pages"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { logKey } from "../../lib/log.ts"
import type { Game } from "../../lib/types.ts"
import { Flow } from "./flow.tsx"
import { playsOf } from "./log-plays.ts"

const pages = createPages()

/** The lead over time from the hub's own log, where the feed lists no scores to draw it from. Pushed events join it, polled ones have it asked for. */
export function LogFlow({ game }: { game: Game }) {
  const { data: log } = useQuery({
    queryKey: logKey(game.id, game.seq),
    queryFn: ({ signal }) => pages.events(game.id, 0, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const scoring = playsOf(game, log ?? [])
  if (scoring.length < 3) return null
  return (
    <Section id="flow" title="Flow" extra={<span>as the hub saw it</span>}>
      <Flow game={game} scoring={scoring} />
    </Section>
  )
}
