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
