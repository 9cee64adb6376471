import { Link } from "@tanstack/react-router"
import { Empty } from "../../components/state/empty.tsx"
import { monthText } from "../../lib/month.ts"
import type { MonthSchedule } from "../../lib/types.ts"
import { isFiltered, type ScheduleSearch } from "./search.ts"

type Props = { data: MonthSchedule; search: ScheduleSearch }

/** Nothing to list: because of the filters, or because nobody plays; and where there is something. */
export function EmptyMonth({ data, search }: Props) {
  const name = monthText(data.month)
  if (data.games.length > 0 && isFiltered(search)) {
    const { month, view } = search
    return (
      <Empty>
        No game in {name} is of this kind.{" "}
        <Link to="/schedule" search={{ month, view }}>
          All {data.games.length} games
        </Link>
      </Empty>
    )
  }
  const [next, last] = [data.nextMonth, data.previousMonth]
  const near = next ?? last
  return (
    <Empty>
      No games in {name}.{" "}
      {near && (
        <>
          {next ? "The next ones are in " : "The last ones were in "}
          <Link to="/schedule" search={{ ...search, month: near }}>
            {monthText(near)}
          </Link>
          .
        </>
      )}
    </Empty>
  )
}
