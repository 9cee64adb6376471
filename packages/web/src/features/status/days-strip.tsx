import { useNow } from "../../lib/now.ts"
import type { HubHealth } from "../../lib/types.ts"
import { percentText } from "./measures.ts"

const SHOWN = 30
const DAY = 86_400_000

/** A bar a day: ink where every probe found the site, amber and broken where one did not, a dot where none was made. */
export function DaysStrip({ days }: { days: HubHealth["days"] }) {
  const now = useNow(3_600_000)
  const slots = Array.from({ length: SHOWN }, (_, index) => {
    const day = new Date(now - (SHOWN - 1 - index) * DAY).toISOString().slice(0, 10)
    return days.find((one) => one.day === day) ?? { day, availability: null, probes: 0 }
  })
  const probed = slots.filter(({ probes }) => probes > 0)
  const worst = probed.toSorted((a, b) => (a.availability ?? 1) - (b.availability ?? 1))[0]
  return (
    <figure className="strip30">
      <svg viewBox={`0 0 ${SHOWN * 12} 24`} role="img" aria-label="Availability by day, 30 days">
        {slots.map(({ day, availability }, index) => (
          <DayBar key={day} x={index * 12} availability={availability} />
        ))}
      </svg>
      <figcaption>
        {worst
          ? `Probed once a minute on ${probed.length} of 30 days; the worst was ${worst.day} with ${percentText(worst.availability)}.`
          : "No probe was made yet."}
      </figcaption>
    </figure>
  )
}

function DayBar({ x, availability }: { x: number; availability: number | null }) {
  if (availability === null) return <rect className="strip24-none" x={x} y="11" width="8" height="2" />
  if (availability === 1) return <rect className="strip24-ok" x={x} y="0" width="8" height="24" />
  return (
    <>
      <rect className="strip24-failed" x={x} y="0" width="8" height="9" />
      <rect className="strip24-failed" x={x} y="15" width="8" height="9" />
    </>
  )
}
