import { createFileRoute } from "@tanstack/react-router"
import { StandingsPage } from "../features/standings/standings-page.tsx"
import { teamsQuery } from "../lib/query.ts"

export const Route = createFileRoute("/standings/")({
  loader: ({ context }) => void context.client.prefetchQuery(teamsQuery()),
  component: StandingsPage,
})
