import { Link } from "@tanstack/react-router"
import { dayWord } from "../../lib/time.ts"
import type { Scoreboard } from "../../lib/types.ts"

type Props = { board: Scoreboard; today: string; sport: string | null }

/** One step to the nearest days that have games, over all the empty ones. */
export function DayPager({ board, today, sport }: Props) {
  const filter = sport ? { sport } : {}
  return (
    <nav aria-label="Days with games" className="pager">
      {board.previousDay && (
        <Link to="/scores" search={{ day: board.previousDay, ...filter }} rel="prev">
          <span aria-hidden="true">← </span>
          {dayWord(board.previousDay, today)}
        </Link>
      )}
      {board.nextDay && (
        <Link to="/scores" search={{ day: board.nextDay, ...filter }} rel="next" className="pager-next">
          {dayWord(board.nextDay, today)}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
