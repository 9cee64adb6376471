import { Link } from "@tanstack/react-router"
import { siteName } from "../../lib/meta.ts"

/** The hub's own mark: its name set as a score row, ours below with the red edge. */
export function Wordmark() {
  return (
    <Link to="/" className="wordmark" aria-label={`${siteName}, home`}>
      <span>Pack</span> <span>Hub</span>
    </Link>
  )
}
