import { useSyncExternalStore } from "react"
import { usePrefs } from "./prefs.ts"
import { type Clock, easternZone, type Moment } from "./time.ts"

/** A server knows nobody's zone and writes in the games' own. */
export const deviceZone = import.meta.env.SSR
  ? easternZone
  : Intl.DateTimeFormat().resolvedOptions().timeZone || easternZone

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

/** The zone and the clock face this device wants. */
export function useClock(): Clock {
  const { zone, hours } = usePrefs()
  return { zone: zone === "device" ? deviceZone : zone, hours }
}

/** The viewer's moment for the rules that speak about time, renewed by the minute. */
export function useMoment(): Moment {
  return { now: useNow(60_000), ...useClock() }
}
