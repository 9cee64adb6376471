import { Link } from "@tanstack/react-router"
import { addDays, dayParts } from "../../lib/time.ts"

type Props = { day: string; today: string; sport: string | null }

const reach = 10

/** Days around the chosen one, sticky and scrolled so that it stands in the middle. */
export function DateStrip({ day, today, sport }: Props) {
  const days = Array.from({ length: 2 * reach + 1 }, (_, index) => addDays(day, index - reach))
  return (
    <nav id="days" aria-label="Days" className="strip">
      <ul>
        {days.map((one) => (
          <li key={one}>
            <Link
              ref={one === day ? center : null}
              to="/scores"
              search={{ ...(one !== today && { day: one }), ...(sport && { sport }) }}
              activeOptions={{ exact: true }}
              resetScroll={false}
              className="strip-day"
              data-today={one === today || undefined}
              aria-current={one === day ? "date" : undefined}
            >
              <StripDay day={one} isToday={one === today} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Scrolls the strip, not the page. */
function center(item: HTMLAnchorElement | null): void {
  const strip = item?.closest("ul")
  if (strip && item) strip.scrollLeft = item.offsetLeft - (strip.clientWidth - item.offsetWidth) / 2
}

function StripDay({ day, isToday }: { day: string; isToday: boolean }) {
  const { weekday, month, date } = dayParts(day)
  return (
    <>
      <small>{isToday ? "Today" : weekday}</small> <b>{date}</b> <small>{month}</small>
    </>
  )
}
