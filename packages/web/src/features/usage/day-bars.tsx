import { dayParts } from "../../lib/time.ts"
import { countText } from "./words.ts"

export type DayBar = { day: string; views: number }

/** As many bars as have room for their numbers on a phone. */
const LABELLED = 10

/** One bar a day or stretch, oldest left; the fullest in ink. The caption says in words what is drawn. */
export function DayBars({ days, what }: { days: readonly DayBar[]; what: string }) {
  const most = Math.max(0, ...days.map(({ views }) => views))
  const best = days.findLast(({ views }) => views === most && most > 0)
  const hasRoom = days.length <= LABELLED
  const ends = [days[0], days.at(-1)].filter((day) => day !== undefined)
  return (
    <figure className="per-game" data-dense={hasRoom ? undefined : true}>
      <div className="per-game-plot" aria-hidden="true">
        <ol>
          {days.map((bar) => (
            <li key={bar.day} data-best={bar === best || undefined}>
              <span className="per-game-bar" style={{ bottom: 0, height: shareOf(bar.views, most) }} />
              {(bar === best || (hasRoom && bar.views > 0)) && (
                <small style={{ bottom: shareOf(bar.views, most) }}>{countText(bar.views)}</small>
              )}
            </li>
          ))}
        </ol>
      </div>
      <p className="per-game-feet" aria-hidden="true">
        {(hasRoom ? days : ends).map(({ day }) => (
          <span key={day}>{dayText(day)}</span>
        ))}
      </p>
      <figcaption>
        {best
          ? `Most pages in a ${what}: ${countText(best.views)}, ${dayText(best.day)}. Days are UTC.`
          : "No page was counted."}
      </figcaption>
    </figure>
  )
}

function shareOf(views: number, most: number): string {
  return `${most === 0 ? 0 : Math.round((views / most) * 1000) / 10}%`
}

function dayText(day: string): string {
  const { month, date } = dayParts(day)
  return `${month} ${date}`
}
