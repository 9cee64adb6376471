import { useSyncExternalStore } from "react"
import { newerWorker, onNewerWorker, takeNewer } from "../../lib/worker.ts"

/** Says that this page is of an older version than what is ready; nothing reloads by itself. */
export function UpdateBar() {
  const newer = useSyncExternalStore(onNewerWorker, newerWorker)
  if (!newer) return null
  return (
    <p className="connection-bar" data-calm>
      A newer version is ready ·
      <button type="button" className="link-button" onClick={takeNewer}>
        Reload
      </button>
    </p>
  )
}
