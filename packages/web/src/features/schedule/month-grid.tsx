import { type KeyboardEvent, useRef, useState } from "react"
import { monthText, weeksOf } from "../../lib/month.ts"
import type { Game } from "../../lib/types.ts"
import { DayCell } from "./day-cell.tsx"
import { dayAfterKey } from "./grid-keys.ts"

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

type Props = {
  month: string
  today: string
  games: readonly Game[]
  /** A key led out of the month: show that one. */
  onLeave: (month: string) => void
}

/**
 * A month as a grid. One day is a stop of the Tab key and its games are the next ones; arrows, Home, End and the page
 * keys move between days, over the month's edge as well.
 */
export function MonthGrid({ month, today, games, onLeave }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const days = Map.groupBy(games, (game) => game.gameDay)
  const first = today.startsWith(month) ? today : `${month}-01`
  const active = chosen?.startsWith(month) ? chosen : first
  const move = (event: KeyboardEvent) => {
    const next = event.target instanceof HTMLTableCellElement ? dayAfterKey(active, event.key) : null
    if (!next) return
    event.preventDefault()
    setChosen(next)
    if (!next.startsWith(month)) onLeave(next.slice(0, 7))
    focusSoon(table.current, next)
  }
  return (
    // Cells that are walked with arrows are a grid to a screen reader; the tag for its rows and heads is a table's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={table} className="calendar" role="grid" aria-label={monthText(month)} onKeyDown={move}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                isOutside={!day.startsWith(month)}
                isToday={day === today}
                isActive={day === active}
                games={days.get(day) ?? []}
                onChoose={setChosen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** After the next paint: another month's cells have to be there first. */
function focusSoon(table: HTMLTableElement | null, day: string): void {
  requestAnimationFrame(() => table?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus())
}
