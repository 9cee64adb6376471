import { createFileRoute } from "@tanstack/react-router"
import { StandingsSportPage } from "../features/standings/sport-page.tsx"
import { pollsQuery, tableQuery } from "../lib/query.ts"
import type { Sport } from "../lib/types.ts"

export const Route = createFileRoute("/standings/$sport")({
  params: {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API knows the sports; it refuses others, and the page says so
    parse: ({ sport }) => ({ sport: sport as Sport }),
    stringify: ({ sport }) => ({ sport }),
  },
  loader: ({ context, params }) => {
    void context.client.prefetchQuery(tableQuery(params.sport))
    void context.client.prefetchQuery(pollsQuery(params.sport))
  },
  component: function Standings() {
    const { sport } = Route.useParams()
    return <StandingsSportPage key={sport} sport={sport} />
  },
})
