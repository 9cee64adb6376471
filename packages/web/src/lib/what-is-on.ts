import type { QueryClient } from "@tanstack/react-query"
import type { AppRouter } from "../app.tsx"
import { homeQuery } from "./query.ts"

/** Older than this it is asked for with the next page that is turned to. */
const staleTime = 300_000

/**
 * So that every page knows whether a game is on, and the front page can be read without a network: one small answer, which
 * the edge has, at most every five minutes of reading.
 */
export function knowWhatIsOn(client: QueryClient, router: AppRouter): void {
  const ask = () => void client.prefetchQuery({ ...homeQuery(), staleTime })
  router.subscribe("onResolved", ask)
  ask()
}
