import { createFileRoute } from "@tanstack/react-router"
import { facetKey, facetsOf } from "../features/news/facets.ts"
import { NewsPage } from "../features/news/news-page.tsx"
import { articlesQuery, headlinesQuery } from "../lib/query.ts"

export const Route = createFileRoute("/news/")({
  validateSearch: facetsOf,
  loaderDeps: ({ search }) => ({ facet: facetKey(search) }),
  loader: ({ context, deps }) => {
    void context.client.prefetchQuery(articlesQuery(deps.facet))
    void context.client.prefetchQuery(headlinesQuery())
  },
  component: function NewsRoute() {
    return <NewsPage facets={Route.useSearch()} />
  },
})
