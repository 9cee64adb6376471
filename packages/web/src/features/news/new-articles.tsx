import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { articlesQuery, newestArticlesQuery } from "../../lib/query.ts"
import { type Facets, facetKey } from "./facets.ts"
import { fits, freshOf } from "./fresh.ts"

/** What came out while the page is open, as one line: nothing moves before somebody wants it to. Listens once the page stands. */
export function NewArticles({ facets }: { facets: Facets }) {
  const client = useQueryClient()
  const facet = facetKey(facets)
  const [list, latest] = [articlesQuery(facet), newestArticlesQuery(facet)]
  const { data: shown } = useQuery(list)
  const { data: newest } = useQuery({
    ...latest,
    enabled: shown !== undefined,
    initialData: () => client.getQueryData(list.queryKey),
    initialDataUpdatedAt: () => client.getQueryState(list.queryKey)?.dataUpdatedAt,
  })
  useEffect(() => {
    const listening = import("../../lib/news-pushes.ts").then(({ takeArticles }) =>
      takeArticles(client, newestArticlesQuery(facetKey(facets)).queryKey, (article) =>
        fits(facets, article),
      ),
    )
    return () => void listening.then((stop) => stop())
  }, [client, facets])
  const fresh = shown && newest ? freshOf(newest.data, shown.data) : []
  const show = () => {
    const page = client.getQueryData(latest.queryKey)
    if (page) client.setQueryData(list.queryKey, (known) => known && { ...known, ...page, data: page.data })
    document.getElementById("articles")?.scrollIntoView({ block: "start" })
  }
  return (
    <output className="fresh">
      {fresh.length > 0 && (
        <button type="button" className="fresh-button" onClick={show}>
          {fresh.length === 1 ? "1 new article" : `${fresh.length} new articles`}
        </button>
      )}
    </output>
  )
}
