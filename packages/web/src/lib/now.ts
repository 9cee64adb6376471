import { useSyncExternalStore } from "react"
import { easternZone, type Moment } from "./time.ts"

export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone || easternZone

/** The time, renewed every `step` milliseconds; one that only needs the day asks by the minute. */
export function useNow(step: number): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, step)
      return () => clearInterval(timer)
    },
    () => Math.floor(Date.now() / step) * step,
  )
}

/** The viewer's moment for the rules that speak about time, renewed by the minute. */
export function useMoment(): Moment {
  return { now: useNow(60_000), zone: viewerZone }
}
