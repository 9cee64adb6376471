import * as v from "valibot"

/** What a page is, never which one: no id, no address, no words of a reader. */
export const pageKinds = [
  "home",
  "scores",
  "schedule",
  "game",
  "teams",
  "team",
  "player",
  "standings",
  "news",
  "article",
  "search",
  "settings",
  "account",
  "about",
  "status",
  "costs",
  "usage",
  "other",
] as const
export type PageKind = (typeof pageKinds)[number]

/** What a reader did beside reading. */
export const actions = ["follow", "calendar", "replay"] as const

export const devices = ["phone", "tablet", "desktop"] as const
export const origins = ["direct", "search", "social", "link"] as const

/** One visit in so many is counted, by the level of costs (0–3); at 3 none. */
export const sampling = [1, 2, 10, 0] as const

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))

/**
 * What a browser sends when a visit pauses: closed lists and small numbers only, so there is no place for anything that
 * names a person.
 */
export const Beacon = v.strictObject({
  /** For how many visits this one stands. */
  weight: v.picklist([1, 2, 10]),
  /** Of the first beacon of a visit. */
  start: v.optional(v.strictObject({ device: v.picklist(devices), from: v.picklist(origins) })),
  views: v.pipe(
    v.array(v.strictObject({ page: v.picklist(pageKinds), count: Count })),
    v.maxLength(pageKinds.length),
  ),
  actions: v.pipe(
    v.array(v.strictObject({ action: v.picklist(actions), count: Count })),
    v.maxLength(actions.length),
  ),
  /** Answers of the API that the browser saw coming from an edge's memory, and not; the wait for the page's first byte. */
  edge: v.optional(
    v.strictObject({
      hits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      misses: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      firstByteMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000))),
    }),
  ),
})
export type Beacon = v.InferOutput<typeof Beacon>

const Named = v.record(v.string(), v.number())

/** What is kept of a day, or of several: sums, and nothing else. */
const Sums = v.object({
  visits: v.number(),
  views: v.number(),
  /** About how many different browsers, a day's added to the next day's: nobody is recognised the day after. Right to ~5 %. */
  visitors: v.number(),
  /** Whether only a part of the visits was counted, which views and visits are scaled up for and visitors are not. */
  isSampled: v.boolean(),
  pages: Named,
  actions: Named,
  devices: Named,
  origins: Named,
})
export type Sums = v.InferOutput<typeof Sums>

export const Groups = v.picklist(["day", "week", "month"])
export type Groups = v.InferOutput<typeof Groups>

/** How the hub was used in a stretch of UTC days, both ends included. */
export const Stretch = v.pipe(
  v.object({ from: v.string(), to: v.string(), ...Sums.entries }),
  v.metadata({ ref: "UsageStretch" }),
)
export type Stretch = v.InferOutput<typeof Stretch>

/** The last 30 days for everybody. */
export const Summary = v.pipe(
  v.object({
    total: Stretch,
    days: v.array(v.object({ day: v.string(), visits: v.number(), views: v.number(), visitors: v.number() })),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "UsageSummary" }),
)
export type Summary = v.InferOutput<typeof Summary>
