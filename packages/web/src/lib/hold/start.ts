import { createPages, type Page } from "@hub/functions/client/pages"
import { serverClock } from "@hub/functions/client/server-clock"
import type { QueryClient } from "@tanstack/react-query"
import { onPrefs, prefs } from "../prefs.ts"
import { isRevealed, onReveal } from "../revealed.ts"
import { sight } from "../sight.ts"
import { createGate } from "./gate.ts"

/** From here on every page passes the gate, in this tab, for as long as it is open. */
export function startHolding(client: QueryClient): void {
  const pages = createPages()
  const cache = client.getQueryCache()
  let turn = 0
  /** Another outer object with the same page in it: whoever shows it looks through the gate again. */
  const showAgain = () => {
    turn += 1
    for (const query of cache.getAll()) {
      const { queryKey, state } = query
      // Also where nobody watches yet: a page between its first drawing and its subscription would miss it.
      if (!isPage(state.data)) continue
      const updatedAt = state.dataUpdatedAt
      client.setQueryData<object>(queryKey, (page) => page && { ...page, turn }, { updatedAt })
    }
  }
  const gate = createGate({
    wishes: prefs,
    isRevealed,
    now: serverClock.now,
    loadLog: (id) => pages.events(id, 0),
    onChange: showAgain,
  })
  const state = { delaySeconds: prefs().delaySeconds }
  const witness = () => {
    for (const query of cache.getAll())
      if (query.isActive() && isPage(query.state.data)) gate.witness(query.queryKey, query.state.data)
  }
  if (state.delaySeconds > 0) witness()
  sight.see = gate.see
  onPrefs(() => {
    const { delaySeconds } = prefs()
    if (state.delaySeconds === 0 && delaySeconds > 0) witness()
    state.delaySeconds = delaySeconds
    gate.review()
  })
  onReveal(gate.review)
  document.addEventListener("visibilitychange", () => document.hidden || gate.review())
  gate.review()
}

function isPage(data: unknown): data is Page<unknown> {
  return typeof data === "object" && data !== null && "data" in data && "asOf" in data
}
