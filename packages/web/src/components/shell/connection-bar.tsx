import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { isKept } from "../../lib/kept.ts"
import { useClock, useNow } from "../../lib/now.ts"
import { useOnline } from "../../lib/online.ts"
import { dayOf, stampText, timeOf } from "../../lib/time.ts"
import { UpdateBar } from "./update-bar.tsx"

/** A thin line while the network is gone or slow: what is shown stays, with the time it is from. */
export function ConnectionBar() {
  const online = useOnline()
  const client = useQueryClient()
  const subscribe = (changed: () => void) => client.getQueryCache().subscribe(changed)
  const oldest = useSyncExternalStore(subscribe, () => oldestInSight(client))
  const isOld = useSyncExternalStore(subscribe, () => inSight(client).some(({ data }) => isKept(data)))
  return (
    <output className="connection">
      {(!online || isOld) && (
        <p className="connection-bar">
          <i className="dot-warn" />
          {online ? "No answer yet" : "Offline"}
          {oldest > 0 && <AsOf at={oldest} />}
        </p>
      )}
      <UpdateBar />
    </output>
  )
}

function AsOf({ at }: { at: number }) {
  const clock = useClock()
  const isToday = dayOf(at, clock.zone) === dayOf(useNow(60_000), clock.zone)
  return <>. Scores as of {isToday ? timeOf(at, clock) : stampText(at, clock)}</>
}

function oldestInSight(client: QueryClient): number {
  const times = inSight(client).map(({ dataUpdatedAt }) => dataUpdatedAt)
  return times.length > 0 ? Math.min(...times) : 0
}

/** What the page in sight is made of; the rail reads one that is seldom it. */
function inSight(client: QueryClient) {
  return client
    .getQueryCache()
    .getAll()
    .filter(({ queryKey: [name] }) => name !== "teams")
    .filter((query) => query.isActive() && query.state.data !== undefined)
    .map(({ state }) => state)
}
