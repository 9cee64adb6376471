import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { usePrefs } from "../../lib/prefs.ts"
import { favouritesFirst } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"
import { sportName } from "../../lib/sport.ts"

/** From one sport's table to another's; favourites first. */
export function SportNav() {
  const { data } = useQuery(teamsQuery())
  const { teams } = usePrefs()
  return (
    <nav aria-label="Tables by sport" className="filter">
      <ul>
        {favouritesFirst(data?.data ?? [], teams).map(({ sport }) => (
          <li key={sport}>
            <Link to="/standings/$sport" params={{ sport }} className="filter-link">
              {sportName(sport)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
