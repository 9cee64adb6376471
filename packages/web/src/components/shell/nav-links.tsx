import { Link } from "@tanstack/react-router"
import { LiveDot } from "./live-dot.tsx"
import type { Place } from "./places.ts"

/** Places of the hub as list items; the bar they stand in decides which. */
export function NavLinks({ places }: { places: readonly Place[] }) {
  return places.map(({ to, label }) => (
    <li key={label}>
      <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className="nav-link">
        {label}
        {to === "/scores" && <LiveDot />}
      </Link>
    </li>
  ))
}
