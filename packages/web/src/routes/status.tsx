import { createFileRoute } from "@tanstack/react-router"
import { StatusPage } from "../features/status/status-page.tsx"
import { healthQuery, sourcesQuery } from "../lib/query.ts"

export const Route = createFileRoute("/status")({
  loader: ({ context }) => {
    void context.client.prefetchQuery(sourcesQuery())
    void context.client.prefetchQuery(healthQuery())
  },
  component: StatusPage,
})
