import { createFileRoute } from "@tanstack/react-router"
import { ArticlePage } from "../features/news/article-page.tsx"
import { articleQuery } from "../lib/query.ts"

export const Route = createFileRoute("/news/$slug")({
  loader: ({ context, params }) => void context.client.prefetchQuery(articleQuery(params.slug)),
  component: function ArticleRoute() {
    const { slug } = Route.useParams()
    return <ArticlePage key={slug} slug={slug} />
  },
})
