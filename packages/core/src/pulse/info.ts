import * as v from "valibot"

const Took = v.object({
  count: v.number(),
  averageMs: v.nullable(v.number()),
  /** What 95 of 100 stayed below, right to the place of a histogram. */
  p95Ms: v.nullable(v.number()),
})

const Answers = v.object({
  /** What it was for: `api`, `accounts`, `pages`. */
  feature: v.string(),
  ...Took.entries,
  clientErrors: v.number(),
  serverErrors: v.number(),
  /** Requests that called the table more than 20 times. */
  manyCalls: v.number(),
})

const Share = v.nullable(v.number())

/** How the hub did on a UTC day, for who runs it. Shares are between 0 and 1, null where nothing was measured. */
export const Kpi = v.pipe(
  v.object({
    day: v.string(),
    latency: Took,
    /** Requests that reached a function, by their answer; what the edge answered alone is not among them. */
    answers: v.array(Answers),
    clientErrorRate: Share,
    serverErrorRate: Share,
    /** Requests a minute: on average since the day began, and in the busiest hour. */
    throughput: v.object({ perMinute: v.number(), busiestPerMinute: v.number() }),
    table: v.object({
      ...Took.entries,
      /** Calls that took longer than 50 ms, by command and index. */
      slow: v.array(v.object({ query: v.string(), count: v.number() })),
    }),
    /** Calls of the table under way at once in one instance, against the connections it keeps. */
    pool: v.object({ connections: v.number(), busiest: v.number(), instances: v.number() }),
    sources: v.array(v.object({ source: v.string(), ...Took.entries, success: Share, failed: v.number() })),
    security: v.array(v.object({ reason: v.string(), count: v.number() })),
    availability: Share,
    /** The same under the names that operators' tools ask for; arrays have an hour's p95 each, in ms. */
    backend: v.object({
      api: v.object({ responseTime: v.array(v.number()), errorRate: Share, throughput: v.number() }),
      /** `connectionPool`: the most connections in use at once in one instance. */
      database: v.object({
        queryTime: v.array(v.number()),
        connectionPool: v.number(),
        slowQueries: v.number(),
      }),
      integrations: v.object({
        successRate: Share,
        averageLatency: v.nullable(v.number()),
        errors: v.number(),
      }),
    }),
    hours: v.array(
      v.object({
        hour: v.string(),
        requests: v.number(),
        serverErrors: v.number(),
        p95Ms: v.nullable(v.number()),
      }),
    ),
  }),
  v.metadata({ ref: "Kpi" }),
)
export type Kpi = v.InferOutput<typeof Kpi>

const Check = v.object({ at: v.string(), ok: v.boolean(), items: v.number() })

/** What the hub promises and what was measured of it, for everybody. */
export const Health = v.pipe(
  v.object({
    /** Of the minute's probes, those answered in time: today, and over the last 30 days. Null before the first. */
    availability: v.object({ today: Share, month: Share, probes: v.number() }),
    /** What 95 of 100 answers of a function stayed below today, and what a reader's browser waited for a page's first byte. */
    p95Ms: v.object({
      api: v.nullable(v.number()),
      pages: v.nullable(v.number()),
      readers: v.nullable(v.number()),
    }),
    /** Answers 5xx of all of today. */
    errorRate: Share,
    /** Answers that readers' browsers saw coming from the edge; null where none was seen today. */
    edgeHitRate: Share,
    /** Of the probe's looks at live scores today, those not older than 30 s, and the oldest. */
    freshness: v.object({ share: Share, oldestSeconds: v.nullable(v.number()) }),
    /** The last check of a backup: restored and compared. Null before the first. */
    backup: v.nullable(Check),
    days: v.array(v.object({ day: v.string(), availability: Share, probes: v.number() })),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "HealthOfDay" }),
)
export type Health = v.InferOutput<typeof Health>
