import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { sportName } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"
import { chosenSports, type ScheduleSearch, withSport } from "./search.ts"

type Props = { games: readonly Game[]; search: ScheduleSearch; view: "list" | "month" }

/** Everything that narrows the month. Each choice is an address: it can be shared, and Back takes it away. */
export function Filters({ games, search, view }: Props) {
  const chosen = chosenSports(search)
  const sports = [...new Set([...games.map((game) => game.sport), ...chosen])].toSorted()
  const { where, tv } = search
  return (
    <nav aria-label="Filters" className="filters">
      <ul>
        <Choice search={{ ...search, sport: undefined }} isOn={chosen.length === 0}>
          All sports
        </Choice>
        {sports.map((sport) => (
          <Choice key={sport} search={withSport(search, sport)} isOn={chosen.includes(sport)}>
            {sportName(sport)}
          </Choice>
        ))}
      </ul>
      <ul>
        <Choice search={{ ...search, where: where === "home" ? undefined : "home" }} isOn={where === "home"}>
          Home
        </Choice>
        <Choice search={{ ...search, where: where === "away" ? undefined : "away" }} isOn={where === "away"}>
          Away
        </Choice>
        <Choice search={{ ...search, tv: tv ? undefined : 1 }} isOn={tv === 1}>
          On TV
        </Choice>
        <li className="filters-gap" aria-hidden="true" />
        <Choice search={{ ...search, view: "list" }} isOn={view === "list"}>
          List
        </Choice>
        <Choice search={{ ...search, view: "month" }} isOn={view === "month"}>
          Month
        </Choice>
      </ul>
    </nav>
  )
}

type ChoiceProps = { search: ScheduleSearch; isOn: boolean; children: ReactNode }

function Choice({ search, isOn, children }: ChoiceProps) {
  return (
    <li>
      <Link
        to="/schedule"
        search={search}
        activeOptions={{ exact: true }}
        resetScroll={false}
        className="filter-link"
        aria-current={isOn ? "true" : undefined}
      >
        {children}
      </Link>
    </li>
  )
}
