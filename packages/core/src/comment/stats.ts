import * as v from "valibot"
import { addDays } from "../clock.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { ModerationDayEntity } from "./commenter.entity.ts"
import type { Moderation } from "./info.ts"
import { type Wait, waits } from "./stored.ts"
import { medianWait } from "./wait.ts"

const DAYS = 30

type Counted = Partial<Record<"automatic" | "approved" | "rejected" | "reports" | Wait, number>>

/** The write that counts what was done on a UTC day; it belongs into the transaction of what was done. Pure. */
export function counted(day: string, counts: Counted): object {
  return ModerationDayEntity.update({ day }).add(counts).params()
}

/** What moderation did in the last 30 UTC days. 1 Query, ~1 RRU. */
export const moderation = fn(v.object({ now: v.string() }), async ({ now }): Promise<Moderation> => {
  const first = addDays(now.slice(0, 10), 1 - DAYS)
  const { data } = await go(ModerationDayEntity.query.byDay({}).gte({ day: first }).go({ pages: "all" }))
  const sum = (name: keyof Counted) => data.reduce((total, day) => total + (day[name] ?? 0), 0)
  const waited = waits.map(([step]) => [step, sum(step)] as const)
  return {
    days: DAYS,
    automatic: sum("automatic"),
    approved: sum("approved"),
    rejected: sum("rejected"),
    reports: sum("reports"),
    medianWaitMinutes: medianWait(Object.fromEntries(waited)),
  }
})
