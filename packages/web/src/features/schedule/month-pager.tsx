import { Link } from "@tanstack/react-router"
import { addMonths, monthText } from "../../lib/month.ts"
import type { ScheduleSearch } from "./search.ts"

type Props = { month: string; thisMonth: string; search: ScheduleSearch }

/** The months on either side, and the way back to this one. */
export function MonthPager({ month, thisMonth, search }: Props) {
  const to = (other: string) => ({ ...search, month: other === thisMonth ? undefined : other })
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return (
    <nav aria-label="Months" className="pager months">
      <Link to="/schedule" search={to(before)} rel="prev" resetScroll={false}>
        <span aria-hidden="true">← </span>
        <span className="sr-only">{monthText(before)}</span>
        <span aria-hidden="true">{monthText(before).split(" ")[0]}</span>
      </Link>
      {month !== thisMonth && (
        <Link to="/schedule" search={to(thisMonth)} resetScroll={false}>
          Today
        </Link>
      )}
      <Link to="/schedule" search={to(after)} rel="next" resetScroll={false} className="pager-next">
        <span className="sr-only">{monthText(after)}</span>
        <span aria-hidden="true">{monthText(after).split(" ")[0]}</span>
        <span aria-hidden="true"> →</span>
      </Link>
    </nav>
  )
}
