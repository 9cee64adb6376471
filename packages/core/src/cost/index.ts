export * as Cost from "./index.ts"

import * as v from "valibot"
import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { Level, type State } from "./info.ts"
import { remember, remembered } from "./store.ts"

export { type AskBill, reconcile } from "./bill.ts"
export { meter, saveAs } from "./count.ts"
export { countedBill } from "./counted.ts"
export { Costs } from "./info.ts"
export { keptAt, mayNotify, refusedAt } from "./ladder.ts"
export { look } from "./look.ts"
export { type AskMetric, readMetrics } from "./metrics.ts"
export { dayEnd } from "./pace.ts"

/** Nobody remembers after a day why a level was set. */
const LONGEST_HOURS = 24

const Choice = v.object({
  level: Level,
  hours: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_HOURS)),
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  now: v.number(),
})

/** An admin's choice for some hours, 0 ends it; the next look follows it. 1 GetItem, 1 UpdateItem. */
export const override = fn(Choice, async ({ level, hours, by, now }): Promise<State> => {
  const { state } = await remembered()
  if (!state) throw new AppError("conflict", "cost.not_looked", "The guard has not looked yet")
  const until = iso(now + hours * 3_600_000)
  const chosen = { ...state, override: hours > 0 ? { level, until, by } : null }
  await remember({ state: chosen })
  return chosen
})
