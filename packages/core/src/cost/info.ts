import * as v from "valibot"
import { ClientConfig } from "../realtime/info.ts"

/** How much of its promises the hub keeps: 0 all, 3 the least. */
export const Level = ClientConfig.entries.level
export type Level = v.InferOutput<typeof Level>

/** Dollars. `monthly` is the promise; `daily` is a thirty-first of it, cut to cents. */
export type Budget = { daily: number; monthly: number }
export const budget: Budget = { daily: 0.16, monthly: 5 }

/** What an admin chose instead, until when (UTC ISO). */
export const Override = v.object({ level: Level, until: v.string(), by: v.string() })
export type Override = v.InferOutput<typeof Override>

/** What is said once: `day.80`, `day.90`, `day.100`, `day.forecast`, `month.80`, `month.100`, `meter.silent`. */
export const Alert = v.object({ crossing: v.string(), text: v.string() })
export type Alert = v.InferOutput<typeof Alert>

/** What the guard remembers from look to look. */
export const State = v.object({
  level: Level,
  /** Since when the level is that, and when the guard looked last, UTC ISO. */
  since: v.string(),
  at: v.string(),
  /** Crossings that were told, each with its day or month in front. */
  told: v.array(v.string()),
  override: v.nullable(Override),
})
export type State = v.InferOutput<typeof State>

/** Dollars of this UTC day and month, and of when the newest count is; null where nobody knows. */
export type Spend = { today: number; month: number; asOf: string } | null
/** Dollars that the whole day is expected to cost; null where nobody knows. */
export type Forecast = { today: number } | null

/** How often Cost Explorer was asked on a UTC day. */
export const Asked = v.object({ day: v.string(), calls: v.number() })
export type Asked = v.InferOutput<typeof Asked>

const Dollars = v.number()

/** What the hub costs, for everybody. Dollars, UTC days. */
export const Costs = v.pipe(
  v.object({
    level: Level,
    since: v.string(),
    /** When a new day's money begins. */
    resetsAt: v.string(),
    /** Why the level is not 0, and what else is unusual. */
    reasons: v.array(v.string()),
    budget: v.object({ daily: Dollars, monthly: Dollars }),
    /** `allowance`: what today may cost, less than the budget where the month is ahead of its pace. */
    today: v.object({ day: v.string(), dollars: Dollars, forecast: Dollars, allowance: Dollars }),
    month: v.object({ dollars: Dollars, forecast: Dollars }),
    /** Today's work at list price, before what AWS gives for free: how features share it, not what is paid. */
    features: v.array(v.object({ feature: v.string(), dollars: Dollars })),
    days: v.array(v.object({ day: v.string(), counted: Dollars, billed: v.nullable(Dollars) })),
    /** Dollars a day that the hub cannot count itself, by AWS's latest bills. */
    uncounted: Dollars,
    /** The last day whose bill is known; null before the first. */
    billedUntil: v.nullable(v.string()),
    switchedOff: v.array(
      v.object({ feature: v.string(), what: v.string(), from: Level, isOff: v.boolean() }),
    ),
    /** How scores come meanwhile. */
    live: v.object({ pollSeconds: v.number(), push: v.boolean(), keepFactor: v.number() }),
    pricesAsOf: v.string(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "Costs" }),
)
export type Costs = v.InferOutput<typeof Costs>
