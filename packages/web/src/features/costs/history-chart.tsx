import { Scroller } from "../../components/shell/scroller.tsx"
import type { Costs } from "../../lib/types.ts"
import { ceilingOf, type DrawnDay, drawnDays, historyText, levelsText } from "./history.ts"
import { usd } from "./words.ts"

const [wide, high, step, band] = [8, 120, 10, 6]

/** A bar a day against a day's money; below it the highest level of the day as one to three steps. */
export function HistoryChart({ days, daily }: { days: Costs["days"]; daily: number }) {
  const drawn = drawnDays(days)
  const top = ceilingOf(drawn, daily)
  const lineAt = high - (daily / top) * high
  const width = Math.max(1, drawn.length) * step
  const hasDemo = drawn.some(({ isDemo }) => isDemo)
  return (
    <figure className="cost-history">
      <div className="cost-plot">
        <p style={{ top: `${(lineAt / (high + 4 * band)) * 100}%` }} aria-hidden="true">
          {usd(daily)}
        </p>
        <svg viewBox={`0 0 ${width} ${high + 4 * band}`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map((day, index) => (
            <DayBar key={day.day} day={day} x={index * step} height={(day.dollars / top) * high} />
          ))}
          <line className="cost-budget" x1="0" x2={width} y1={lineAt} y2={lineAt} />
        </svg>
      </div>
      <p className="cost-feet" aria-hidden="true">
        <span>{drawn[0]?.day}</span>
        <span>{drawn.at(-1)?.day}</span>
      </p>
      <figcaption>
        {historyText(drawn, daily)} A bar is what a day cost, the line what it may; the steps below are the
        day&rsquo;s highest level.
        {hasDemo && <b> Lighter days are a demo: made up, sent through the hub&rsquo;s own count.</b>}
      </figcaption>
      <details className="cost-table">
        <summary>The same as a table</summary>
        <HistoryTable days={days} />
      </details>
    </figure>
  )
}

function DayBar({ day, x, height }: { day: DrawnDay; x: number; height: number }) {
  const steps = (day.level ?? 0) * band
  return (
    <>
      <rect
        className={day.isDemo ? "cost-demo" : "cost-spent"}
        x={x}
        y={high - height}
        width={wide}
        height={height}
      />
      {steps > 0 && <rect className="cost-high" x={x} y={high + band} width={wide} height={steps} />}
    </>
  )
}

function HistoryTable({ days }: { days: Costs["days"] }) {
  return (
    <Scroller label="Cost by day">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Day, UTC</th>
            <th scope="col" className="num">
              Counted
            </th>
            <th scope="col" className="num">
              Billed
            </th>
            <th scope="col">Level</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, counted, billed, minutes, isDemo }) => (
            <tr key={day}>
              <th scope="row">
                {day}
                {isDemo && <small> demo</small>}
              </th>
              <td className="num">{usd(counted)}</td>
              <td className="num">{billed === null ? "–" : usd(billed)}</td>
              <td>{levelsText(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
