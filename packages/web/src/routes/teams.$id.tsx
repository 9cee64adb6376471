import { createFileRoute } from "@tanstack/react-router"
import { rosterSearch, viewOf } from "../features/team/roster-filter.ts"
import { TeamPage } from "../features/team/team-page.tsx"
import { scheduleQuery, teamQuery } from "../lib/query.ts"

export const Route = createFileRoute("/teams/$id")({
  validateSearch: rosterSearch,
  loader: ({ context, params }) => {
    void context.client.prefetchQuery(teamQuery(params.id))
    void context.client.prefetchQuery(scheduleQuery(params.id))
  },
  component: function Team() {
    const { id } = Route.useParams()
    return <TeamPage key={id} id={id} view={viewOf(Route.useSearch())} />
  },
})
