import { Link } from "@tanstack/react-router"
import { sportName } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"
import { sportsOf } from "./order.ts"

type Props = {
  /** None while the day loads: the bar keeps its place. */ games: readonly Game[]
  day: string
  sport: string | null
}

/** The day's sports. The choice is in the address, so it can be shared and survives a step to another day. */
export function SportFilter({ games, day, sport }: Props) {
  const sports = sportsOf(games)
  const choices = sport && !sports.includes(sport) ? [...sports, sport] : sports
  return (
    <nav id="sports" aria-label="Sports of the day" className="filter">
      <ul>
        {[null, ...choices].map((one) => (
          <li key={one ?? "all"}>
            <Link
              to="/scores"
              search={{ day, ...(one && { sport: one }) }}
              activeOptions={{ exact: true }}
              resetScroll={false}
              className="filter-link"
              aria-current={one === sport ? "true" : undefined}
            >
              {one ? sportName(one) : "All"}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
