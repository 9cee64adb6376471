import { createFileRoute } from "@tanstack/react-router"
import { type RosterSort, rosterSort } from "../features/team/roster-sort.ts"
import { TeamPage } from "../features/team/team-page.tsx"
import { scheduleQuery, teamQuery } from "../lib/query.ts"

/** `?sort=-height`: the roster's order is part of the address. */
function validateSearch(search: Record<string, unknown>): { sort?: RosterSort | undefined } {
  return { sort: rosterSort(search["sort"]) ?? undefined }
}

export const Route = createFileRoute("/teams/$id")({
  validateSearch,
  loader: ({ context, params }) => {
    void context.client.prefetchQuery(teamQuery(params.id))
    void context.client.prefetchQuery(scheduleQuery(params.id))
  },
  component: function Team() {
    const { id } = Route.useParams()
    const { sort } = Route.useSearch()
    return <TeamPage key={id} id={id} sort={sort ?? null} />
  },
})
