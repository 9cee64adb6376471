import { useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useSyncExternalStore } from "react"
import { isReplay } from "../source/is-replay.ts"

/** "Demo season" beside the mark for as long as anything on screen comes from the replayed season. */
export function DemoMark() {
  const cache = useQueryClient().getQueryCache()
  const isDemo = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => cache.getAll().some(({ state }) => isReplay(state.data)),
  )
  if (!isDemo) return null
  return (
    <Link to="/about" hash="demo" className="demo-mark">
      Demo season
    </Link>
  )
}
