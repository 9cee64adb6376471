import * as v from "valibot"
import { ClientConfig } from "../realtime/info.ts"

/** How much of its promises the hub keeps: 0 all, 3 the least. */
export const Level = ClientConfig.entries.level
export type Level = v.InferOutput<typeof Level>

/** Dollars. `monthly` is the promise; `daily` is a thirty-first of it, cut to cents. */
export type Budget = { daily: number; monthly: number }
export const budget: Budget = { daily: 0.16, monthly: 5 }

/** What an admin chose instead, until when (UTC ISO). */
export type Override = { level: Level; until: string }

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
  /** Minutes at each level on the UTC day of `at`. */
  minutes: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
})
export type State = v.InferOutput<typeof State>
export type Minutes = NonNullable<State["minutes"]>

/** An alert as it was sent, for who looks after the hub. */
export const Told = v.object({ at: v.string(), ...Alert.entries, level: Level })
export type Told = v.InferOutput<typeof Told>

/** A level that an admin holds, and why; it ends by itself. */
export const Hold = v.pipe(
  v.object({ level: Level, until: v.string(), at: v.string(), by: v.string(), why: v.string() }),
  v.metadata({ ref: "LevelHold" }),
)
export type Hold = v.InferOutput<typeof Hold>

/** What admins see of the guard beside what everybody sees. */
export const GuardRecord = v.pipe(
  v.object({ held: v.nullable(Hold), alerts: v.array(Told) }),
  v.metadata({ ref: "GuardRecord" }),
)
export type GuardRecord = v.InferOutput<typeof GuardRecord>

/** Dollars of this UTC day and month, and of when the newest count is; null where nobody knows. */
export type Spend = { today: number; month: number; asOf: string } | null
/** Dollars that the whole day is expected to cost; null where nobody knows. */
export type Forecast = { today: number } | null

/** How often Cost Explorer was asked on a UTC day. */
export const Asked = v.object({ day: v.string(), calls: v.number() })
export type Asked = v.InferOutput<typeof Asked>

const Dollars = v.number()

/** A UTC day as it is drawn. `minutes` at each level, null where nobody knows; `isDemo`: made up for a demonstration. */
const PastDay = v.object({
  day: v.string(),
  counted: Dollars,
  billed: v.nullable(Dollars),
  minutes: v.nullable(v.array(v.number())),
  isDemo: v.boolean(),
})
export type PastDay = v.InferOutput<typeof PastDay>

/** What the hub costs, for everybody. Dollars, UTC days. */
export const Costs = v.pipe(
  v.object({
    level: Level,
    since: v.string(),
    /** What an admin holds the level at, and until when; null where the guard decides. */
    held: v.nullable(v.object({ level: Level, until: v.string() })),
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
    /** By AWS's names, after what is free: billed where the bill is known, else counted and corrected by it. */
    services: v.array(v.object({ service: v.string(), today: Dollars, month: Dollars })),
    /** The last 90 days, oldest first, today the last. */
    days: v.array(PastDay),
    /** The count against AWS's bill over the newest days that have one; what is not counted at all only the bill knows. */
    drift: v.object({
      days: v.number(),
      services: v.array(
        v.object({ service: v.string(), counted: Dollars, billed: Dollars, isCounted: v.boolean() }),
      ),
    }),
    /** Dollars a day that the hub cannot count itself, by AWS's latest bills. */
    uncounted: Dollars,
    /** What a visit costs, over the days in which visits were counted; null before the first. */
    perVisit: v.nullable(v.object({ dollars: Dollars, visits: v.number(), days: v.number() })),
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
