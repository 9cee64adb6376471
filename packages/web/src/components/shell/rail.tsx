import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMedia, wide } from "../../lib/media.ts"
import { teamsQuery } from "../../lib/query.ts"
import { dash } from "../../lib/text.ts"
import { DemoMark } from "./demo-mark.tsx"
import { NavLinks } from "./nav-links.tsx"
import { ThemeSwitch } from "./theme-switch.tsx"
import { Wordmark } from "./wordmark.tsx"

/** Left column of wide screens: the mark, the places, the sports with their records. */
export function Rail() {
  const isWide = useMedia(wide)
  const { data } = useQuery({ ...teamsQuery(), enabled: isWide })
  return (
    <header className="rail">
      <div className="rail-top">
        <Wordmark />
        <ThemeSwitch />
      </div>
      <nav aria-label="Main">
        <ul className="rail-list">
          <NavLinks />
        </ul>
      </nav>
      <nav aria-label="Sports" className="rail-sports">
        <h2 className="rail-head">Sports</h2>
        <ul className="rail-list">
          {data?.data.map((team) => (
            <li key={team.id}>
              <Link to="/teams/$id" params={{ id: team.id }} className="nav-link">
                {team.sportName}
                {team.record && <span className="rail-record">{dash(team.record)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DemoMark />
    </header>
  )
}
