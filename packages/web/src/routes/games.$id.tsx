import { createFileRoute } from "@tanstack/react-router"
import { GamePage } from "../features/game/game-page.tsx"
import { gameQuery } from "../lib/query.ts"

export const Route = createFileRoute("/games/$id")({
  loader: ({ context, params }) => void context.client.prefetchQuery(gameQuery(params.id)),
  component: function GameRoute() {
    const { id } = Route.useParams()
    return <GamePage key={id} id={id} />
  },
})
