import { Link } from "@tanstack/react-router"

/** The way to search; its key is in `use-search-key.ts`. */
export function SearchLink() {
  return (
    <Link to="/search" className="search-link" aria-label="Search" aria-keyshortcuts="/" title="Search (/)">
      <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.75" strokeWidth="1.5" />
        <path d="m13 13 5 5" strokeWidth="2" />
      </svg>
    </Link>
  )
}
