import { useNow } from "../../lib/now.ts"
import type { SourceStatus } from "../../lib/types.ts"
import { stripOf, stripText } from "./strip.ts"

/** A day of runs: an ink bar is an hour in which all answered, an amber one with a gap had a failure, a dot had none. */
export function StripChart({ hours }: { hours: SourceStatus["hours"] }) {
  const now = useNow(60_000)
  const slots = stripOf(hours, now)
  return (
    <svg
      className="strip24"
      viewBox="0 0 120 16"
      width="120"
      height="16"
      role="img"
      aria-label={stripText(slots)}
    >
      {slots.map(({ hour, ok, failed }, index) => (
        <Bar key={hour} x={index * 5} ok={ok} failed={failed} />
      ))}
    </svg>
  )
}

function Bar({ x, ok, failed }: { x: number; ok: number; failed: number }) {
  if (failed > 0) {
    return (
      <>
        <rect className="strip24-failed" x={x} y="0" width="3" height="6" />
        <rect className="strip24-failed" x={x} y="10" width="3" height="6" />
      </>
    )
  }
  if (ok > 0) return <rect className="strip24-ok" x={x} y="0" width="3" height="16" />
  return <rect className="strip24-none" x={x} y="7" width="3" height="2" />
}
