import { createFileRoute } from "@tanstack/react-router"
import { UsagePage } from "../features/usage/usage-page.tsx"
import { usageQuery } from "../lib/query.ts"

export const Route = createFileRoute("/usage")({
  loader: ({ context }) => void context.client.prefetchQuery(usageQuery()),
  component: UsagePage,
})
