import { createFileRoute } from "@tanstack/react-router"
import { NewsPage } from "../features/news/news-page.tsx"
import { articlesQuery, headlinesQuery } from "../lib/query.ts"

export const Route = createFileRoute("/news/")({
  loader: ({ context }) => {
    void context.client.prefetchQuery(articlesQuery())
    void context.client.prefetchQuery(headlinesQuery())
  },
  component: NewsPage,
})
