import { createFileRoute } from "@tanstack/react-router"
import { ScoresPage } from "../features/scores/scores-page.tsx"
import { scoreboardQuery } from "../lib/query.ts"
import { dayOf, easternZone, isDay } from "../lib/time.ts"

type Search = { day?: string | undefined; sport?: string | undefined }

/** `?day=2026-11-21&sport=football`. The router merges this over the raw address: what is bad has to be undefined. */
function validateSearch({ day, sport }: Record<string, unknown>): Search {
  return { day: isDay(day) ? day : undefined, sport: typeof sport === "string" ? sport : undefined }
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
