import { createFileRoute } from "@tanstack/react-router"
import { SearchPage } from "../features/search/search-page.tsx"
import { searchQuery } from "../lib/query.ts"

/** `?q=duke`: a search can be sent to somebody. Longer than a line is nobody's search. */
function validateSearch({ q }: Record<string, unknown>): { q?: string | undefined } {
  // The router reads `?q=12` as a number and `?q=true` as a truth.
  const isText = typeof q === "string" || typeof q === "number" || typeof q === "boolean"
  const text = isText ? String(q).slice(0, 80) : ""
  return { q: text.trim() === "" ? undefined : text }
}

export const Route = createFileRoute("/search")({
  validateSearch,
  loader: ({ context }) => void context.client.prefetchQuery(searchQuery()),
  component: function Search() {
    const { q } = Route.useSearch()
    return <SearchPage q={q ?? ""} />
  },
})
