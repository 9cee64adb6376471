import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMedia, wide } from "../../lib/media.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { favouritesFirst } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"
import { dash } from "../../lib/text.ts"
import { DemoMark } from "./demo-mark.tsx"
import { NavLinks } from "./nav-links.tsx"
import { mainPlaces, quietPlaces } from "./places.ts"
import { SearchLink } from "./search-link.tsx"
import { ThemeSwitch } from "./theme-switch.tsx"
import { Wordmark } from "./wordmark.tsx"

/** As many as the hub follows; what stands below them keeps its place while they load. */
const sportsKnown = 8

/** Left column of wide screens: the mark, the places, the sports with their records. */
export function Rail() {
  const isWide = useMedia(wide)
  const { teams } = usePrefs()
  const { data } = useQuery({ ...teamsQuery(), enabled: isWide })
  return (
    <header id="rail" className="rail">
      <div className="rail-top">
        <Wordmark />
        <SearchLink />
        <ThemeSwitch />
      </div>
      <nav aria-label="Main">
        <ul className="rail-list">
          <NavLinks places={mainPlaces} />
        </ul>
      </nav>
      <nav aria-label="Sports" className="rail-sports">
        <h2 className="rail-head">Sports</h2>
        <ul className="rail-list">
          {!data &&
            Array.from({ length: sportsKnown }, (_, index) => (
              <li key={index} className="nav-link" aria-hidden="true">
                <span className="bone bone-small" style={{ width: `${5 + (index % 3)}rem` }} />
              </li>
            ))}
          {favouritesFirst(data?.data ?? [], teams).map((team) => (
            <li key={team.id}>
              <Link to="/teams/$id" params={{ id: team.id }} className="nav-link">
                {team.sportName}
                {team.record && <span className="rail-record">{dash(team.record)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="About the hub" className="rail-quiet">
        <ul className="rail-list">
          <NavLinks places={quietPlaces} />
        </ul>
      </nav>
      <DemoMark />
    </header>
  )
}
