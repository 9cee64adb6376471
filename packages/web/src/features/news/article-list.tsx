import { useQueries } from "@tanstack/react-query"
import { useState } from "react"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { articlesQuery } from "../../lib/query.ts"
import { ArticleRow } from "./article-row.tsx"
import { type Facets, facetKey, facetWords } from "./facets.ts"

/** Articles of one facet, or all, as far down as somebody asks for. One request a page. */
export function ArticleList({ facets }: { facets: Facets }) {
  const [cursors, setCursors] = useState<readonly string[]>([])
  const facet = facetKey(facets)
  const pages = useQueries({
    queries: [undefined, ...cursors].map((cursor) => articlesQuery(facet, cursor)),
  })
  const [first] = pages
  const last = pages.at(-1)
  const articles = pages.flatMap(({ data }) => data?.data ?? [])
  const next = last?.data && "next" in last.data ? last.data.next : null
  return (
    <Section id="articles" title={facetWords(facets, articles[0]?.author.name)}>
      {last && !last.data && last.error && (
        <ErrorPanel what="The articles" error={last.error} retry={() => void last.refetch()} />
      )}
      {last && !last.data && !last.error && <TableSkeleton rows={3} />}
      {first?.data?.data.length === 0 && (
        <WhyHidden page={first.data}>
          {facet === undefined
            ? "Nothing of our own yet. What others write is below."
            : "Nothing of this kind yet."}
        </WhyHidden>
      )}
      <ul className="headlines">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      {typeof next === "string" && (
        <p className="more">
          <button type="button" className="button" onClick={() => setCursors([...cursors, next])}>
            Older articles
          </button>
        </p>
      )}
    </Section>
  )
}
