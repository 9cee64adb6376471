import { Link } from "@tanstack/react-router"
import { type Facets, isCategory, plural } from "./facets.ts"

/** The kinds of articles, as links that work without JavaScript. */
export function FacetLinks({ facets }: { facets: Facets }) {
  const isAll = Object.keys(facets).length === 0
  return (
    <nav aria-label="Kinds of articles" className="filter">
      <ul>
        <li>
          <Link to="/news" search={{}} className="filter-link" aria-current={isAll ? "page" : undefined}>
            All
          </Link>
        </li>
        {Object.entries(plural).map(([category, words]) => (
          <li key={category}>
            <Link
              to="/news"
              search={isCategory(category) ? { category } : {}}
              className="filter-link"
              aria-current={facets.category === category ? "page" : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
