import { Link } from "@tanstack/react-router"

const places = [
  { to: "/", label: "Home" },
  { to: "/scores", label: "Scores" },
  { to: "/teams", label: "Teams" },
  { to: "/about", label: "More" },
] as const

/** The places of the hub, the same in the bottom bar, the masthead and the rail. */
export function NavLinks() {
  return places.map(({ to, label }) => (
    <li key={label}>
      <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className="nav-link">
        {label}
      </Link>
    </li>
  ))
}
