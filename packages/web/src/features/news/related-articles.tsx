import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { articlesQuery } from "../../lib/query.ts"
import type { Article } from "../../lib/types.ts"
import { ArticleRow } from "./article-row.tsx"
import { related } from "./related.ts"

/** What to read next, chosen here among the newest articles, which the edge holds anyway. */
export function RelatedArticles({ article }: { article: Article }) {
  const { data } = useQuery(articlesQuery())
  const found = data ? related(article, data.data) : []
  if (found.length === 0) return null
  return (
    <Section id="related" title="Read next">
      <ul className="headlines">
        {found.map((card) => (
          <ArticleRow key={card.id} article={card} />
        ))}
      </ul>
    </Section>
  )
}
