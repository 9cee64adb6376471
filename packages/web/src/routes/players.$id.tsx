import { createFileRoute } from "@tanstack/react-router"
import { PlayerPage } from "../features/player/player-page.tsx"
import { playerQuery } from "../lib/query.ts"

export const Route = createFileRoute("/players/$id")({
  loader: ({ context, params }) => void context.client.prefetchQuery(playerQuery(params.id)),
  component: function PlayerRoute() {
    const { id } = Route.useParams()
    return <PlayerPage key={id} id={id} />
  },
})
