import { createFileRoute } from "@tanstack/react-router"
import { TeamsPage } from "../features/team/teams-page.tsx"
import { teamsQuery } from "../lib/query.ts"

export const Route = createFileRoute("/teams/")({
  loader: ({ context }) => void context.client.prefetchQuery(teamsQuery()),
  component: TeamsPage,
})
