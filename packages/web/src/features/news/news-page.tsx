import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { articlesQuery, headlinesQuery } from "../../lib/query.ts"
import { useSession } from "../../lib/session.ts"
import { ArticleList } from "./article-list.tsx"
import { FacetLinks } from "./facet-links.tsx"
import { type Facets, facetKey } from "./facets.ts"
import { HeadlineRow } from "./headline-row.tsx"
import { NewArticles } from "./new-articles.tsx"
import { NewsSearch } from "./news-search.tsx"

/** What the hub's own writers publish, then what others write, marked with who it was. Two requests. */
export function NewsPage({ facets }: { facets: Facets }) {
  const headlines = useQuery(headlinesQuery())
  const own = useQuery(articlesQuery(facetKey(facets)))
  // A hub without writers is a list of what others write, and offers nothing to sort that is not there.
  const isBare = facetKey(facets) === undefined && !own.data?.hidden && own.data?.data.length === 0
  const isWide = useMedia(wide)
  usePageMeta("News", "NC State articles by fans, and headlines with their sources. Unofficial fan site.")
  return (
    <Page aside={isWide && <UpNext />}>
      <div className="page-head">
        <h1 className="title">News</h1>
        <DeskLink />
      </div>
      <NewsSearch />
      {!isBare && <FacetLinks facets={facets} />}
      <NewArticles key={`new ${facetKey(facets)}`} facets={facets} />
      {!isBare && <ArticleList key={facetKey(facets)} facets={facets} />}
      <Section id="elsewhere" title="Elsewhere">
        {!headlines.data && headlines.error && (
          <ErrorPanel what="The headlines" error={headlines.error} retry={() => void headlines.refetch()} />
        )}
        {!headlines.data && !headlines.error && <TableSkeleton rows={5} />}
        {headlines.data?.data.length === 0 && (
          <WhyHidden page={headlines.data}>No headline has been read yet.</WhyHidden>
        )}
        <ul className="headlines">
          {headlines.data?.data.map((headline) => (
            <HeadlineRow key={headline.id} headline={headline} />
          ))}
        </ul>
      </Section>
    </Page>
  )
}

/** For those who write. */
function DeskLink() {
  const state = useSession()
  if (state.is !== "in" || !state.session.groups.includes("admins")) return null
  return (
    <p className="form-note">
      <Link to="/desk">The desk</Link> · <Link to="/admin">Administration</Link>
    </p>
  )
}
