import { serverClock } from "@hub/functions/client/server-clock"
import { useNow } from "./now.ts"
import { usePrefs } from "./prefs.ts"

/** Milliseconds since the hub looked, as far as this device wants to know: what is held back on purpose is not old. */
export function useAge(asOf: string | null): number {
  const { delaySeconds } = usePrefs()
  useNow(1000)
  return asOf === null ? 0 : Math.max(0, serverClock.now() - Date.parse(asOf) - delaySeconds * 1000)
}
