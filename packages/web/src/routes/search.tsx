import { createFileRoute } from "@tanstack/react-router"
import { SearchPage } from "../features/search/search-page.tsx"
import { articleIndexQuery, searchQuery } from "../lib/query.ts"

type Asked = { q?: string | undefined; in?: "news" | undefined }

/** `?q=duke`: a search can be sent to somebody. Longer than a line is nobody's search. */
function validateSearch({ q, in: where }: Record<string, unknown>): Asked {
  // The router reads `?q=12` as a number and `?q=true` as a truth.
  const isText = typeof q === "string" || typeof q === "number" || typeof q === "boolean"
  const text = isText ? String(q).slice(0, 80) : ""
  return { q: text.trim() === "" ? undefined : text, in: where === "news" ? where : undefined }
}

export const Route = createFileRoute("/search")({
  validateSearch,
  loader: ({ context }) => {
    void context.client.prefetchQuery(searchQuery())
    void context.client.prefetchQuery(articleIndexQuery())
  },
  component: function Search() {
    const { q, in: where } = Route.useSearch()
    return <SearchPage q={q ?? ""} isNews={where === "news"} />
  },
})
