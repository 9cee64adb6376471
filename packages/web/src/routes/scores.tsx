import { createFileRoute } from "@tanstack/react-router"
import { ScoresPage } from "../features/scores/scores-page.tsx"
import { scoreboardQuery } from "../lib/query.ts"
import { dayOf, easternZone, isDay } from "../lib/time.ts"

type Search = { day?: string; sport?: string }

/** `?day=2026-11-21&sport=football`; anything else in the address is dropped. */
function validateSearch(search: Record<string, unknown>): Search {
  const { day, sport } = search
  return { ...(isDay(day) && { day }), ...(typeof sport === "string" && { sport }) }
}

export const Route = createFileRoute("/scores")({
  validateSearch,
  loaderDeps: ({ search }) => ({ day: search.day }),
  loader: ({ context, deps }) =>
    void context.client.prefetchQuery(scoreboardQuery(deps.day ?? dayOf(Date.now(), easternZone))),
  component: function Scores() {
    const { day, sport } = Route.useSearch()
    return <ScoresPage chosenDay={day ?? null} sport={sport ?? null} />
  },
})
