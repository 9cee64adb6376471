import { useQueryClient } from "@tanstack/react-query"
import { useClock } from "../../lib/now.ts"
import { useOnline } from "../../lib/online.ts"
import { timeOf } from "../../lib/time.ts"

/** A thin line while the device has no network: what is shown stays, with the time it is from. */
export function ConnectionBar() {
  const online = useOnline()
  const clock = useClock()
  const client = useQueryClient()
  const times = client
    .getQueryCache()
    .getAll()
    .map((query) => query.state.dataUpdatedAt)
  const newest = Math.max(0, ...times)
  return (
    <output className="connection">
      {!online && (
        <p className="connection-bar">
          <i className="dot-warn" />
          Offline{newest > 0 && `. Scores as of ${timeOf(newest, clock)}`}
        </p>
      )}
    </output>
  )
}
