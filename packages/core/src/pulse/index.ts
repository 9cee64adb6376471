export * as Pulse from "./index.ts"

import { kpiOf } from "./kpi.ts"
import { bucketsOf } from "./store.ts"

export { aged, answered, looked, probed, security, seen } from "./counts.ts"
export { embedded } from "./emf.ts"
export { flush } from "./flush.ts"
export { Health, Kpi } from "./info.ts"
export { look } from "./look.ts"
export { saveAs } from "./store.ts"

/** How the hub did on a UTC day, one of the last three. 1 Query. `now` in ms. */
export async function kpi(day: string, now: number) {
  return kpiOf(day, await bucketsOf(day), now)
}
