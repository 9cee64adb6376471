import type { Query, QueryClient } from "@tanstack/react-query"
import { isKeepable, isKept, isPage, keep } from "./kept.ts"
import { watchWorker } from "./worker.ts"

/** Keeps every page that is seen, and lets the worker keep the app. Neither is of use to the first screen. */
export function startOffline(client: QueryClient): void {
  const cache = client.getQueryCache()
  for (const query of cache.getAll()) keepPage(query)
  cache.subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success") keepPage(event.query)
  })
  if (import.meta.env.PROD && "serviceWorker" in navigator) void watchWorker(navigator.serviceWorker)
}

/** A device without room keeps nothing, and everything else works. */
function keepPage({ queryKey, state }: Query): void {
  const { data: page } = state
  if (!isPage(page) || isKept(page) || !isKeepable(queryKey)) return
  keep(queryKey, { at: state.dataUpdatedAt, page }).catch(() => undefined)
}
