export * as Cost from "./index.ts"

import type { GuardRecord } from "./info.ts"
import { held } from "./order.ts"
import { remembered } from "./store.ts"

export { type AskBill, reconcile } from "./bill.ts"
export { meter, saveAs } from "./count.ts"
export { countedBill } from "./counted.ts"
export { Costs, GuardRecord, Hold, Level } from "./info.ts"
export { keptAt, mayNotify, refusedAt } from "./ladder.ts"
export { look } from "./look.ts"
export { type AskMetric, readMetrics } from "./metrics.ts"
export { held, hold, LONGEST_HOURS, release } from "./order.ts"
export { dayEnd } from "./pace.ts"

/** What admins see beside the public page: what is held by hand, and what was told. 1 Query, 1 GetItem. `now` in ms. */
export async function record(now: number): Promise<GuardRecord> {
  const [hold, { alerts = [] }] = await Promise.all([held(now), remembered()])
  return { held: hold, alerts }
}
