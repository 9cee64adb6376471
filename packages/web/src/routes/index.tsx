import { createFileRoute } from "@tanstack/react-router"
import { HomePage } from "../features/home/home-page.tsx"
import { homeQuery } from "../lib/query.ts"

export const Route = createFileRoute("/")({
  loader: ({ context }) => void context.client.prefetchQuery(homeQuery()),
  component: HomePage,
})
