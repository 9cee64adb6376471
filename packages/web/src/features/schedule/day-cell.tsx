import { Link } from "@tanstack/react-router"
import { schoolName, sides, spokenRow } from "../../components/score/words.ts"
import { useMoment } from "../../lib/now.ts"
import { sportCode } from "../../lib/sport.ts"
import { dayParts } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"
import { cellOf } from "./cell.ts"

type Props = {
  day: string
  /** Of a neighbouring month: drawn empty, its games stand there. */
  isOutside: boolean
  isToday: boolean
  /** The one day that Tab stops at. */
  isActive: boolean
  games: readonly Game[]
  onChoose: (day: string) => void
}

/** A busier day names this many and leads to the rest. */
const shown = 4

export function DayCell({ day, isOutside, isToday, isActive, games, onChoose }: Props) {
  const { weekday, month, date } = dayParts(day)
  if (isOutside) {
    return (
      <td className="day">
        <span className="day-date day-outside">{date}</span>
      </td>
    )
  }
  const visible = games.length > shown ? games.slice(0, shown - 1) : games
  const rest = games.length - visible.length
  const count = games.length === 0 ? "no games" : games.length === 1 ? "1 game" : `${games.length} games`
  return (
    <td
      className="day"
      data-day={day}
      data-today={isToday || undefined}
      aria-current={isToday ? "date" : undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onChoose(day)}
    >
      <span className="sr-only">
        {weekday}, {month} {date}, {count}
      </span>
      <span className="day-date" aria-hidden="true">
        {date}
      </span>
      {visible.map((game) => (
        <CellGame key={game.id} game={game} day={games} isActive={isActive} />
      ))}
      {rest > 0 && (
        <Link to="/scores" search={{ day }} className="cell cell-more" tabIndex={isActive ? 0 : -1}>
          {rest} more
        </Link>
      )}
    </td>
  )
}

function CellGame({ game, day, isActive }: { game: Game; day: readonly Game[]; isActive: boolean }) {
  const moment = useMoment()
  const { tone, joint, rank, outcome, result, note } = cellOf(game, day, moment)
  const { them } = sides(game)
  return (
    <Link
      to="/games/$id"
      params={{ id: game.id }}
      className="cell"
      data-tone={tone}
      data-result={result ?? undefined}
      data-status={game.status}
      tabIndex={isActive ? 0 : -1}
    >
      <span className="sr-only">{spokenRow(game, moment)}</span>
      <span className="cell-body" aria-hidden="true">
        <span className="cell-sport">{sportCode(game.sport)}</span>
        <span className="cell-who">
          <small>{joint}</small> {rank !== null && <small>{rank}</small>}{" "}
          <b className="cell-long">{schoolName(them)}</b>
          <b className="cell-short">{them.abbreviation}</b>
        </span>
        <span className="cell-outcome">
          {tone === "live" && <i className="dot-live" />}
          {tone === "warn" && <i className="dot-warn" />}
          {outcome}
        </span>
        {note && <span className="cell-note">{note}</span>}
      </span>
    </Link>
  )
}
