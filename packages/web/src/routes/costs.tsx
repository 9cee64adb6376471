import { createFileRoute } from "@tanstack/react-router"
import { CostsPage } from "../features/costs/costs-page.tsx"
import { costsQuery } from "../lib/query.ts"

export const Route = createFileRoute("/costs")({
  loader: ({ context }) => void context.client.prefetchQuery(costsQuery()),
  component: CostsPage,
})
