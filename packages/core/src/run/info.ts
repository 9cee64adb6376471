import * as v from "valibot"

export const Rejection = v.pipe(
  v.object({ id: v.string(), reason: v.string() }),
  v.metadata({ ref: "Rejection" }),
)
export type Rejection = v.InferOutput<typeof Rejection>

/** One run of the ingest for one sport and kind, as an operator reads it. */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    sport: v.string(),
    kind: v.string(),
    /** Which feed answered in the end: `ESPN`, `NCAA`, or `last-good` where neither did. */
    source: v.string(),
    status: v.picklist(["ok", "unchanged", "stale", "failed"]),
    startedAt: v.string(),
    durationMs: v.number(),
    read: v.number(),
    changed: v.number(),
    rejected: v.array(Rejection),
    /** What went wrong on the way, in order; empty on a clean run. */
    warnings: v.array(v.string()),
  }),
  v.metadata({ ref: "IngestRun" }),
)
export type Info = v.InferOutput<typeof Info>

/** How a source of one sport is doing, for the health route and the status of sources. */
export const SourceState = v.pipe(
  v.object({
    sport: v.string(),
    kind: v.string(),
    /** Which feed answered last. */
    source: v.string(),
    /** When it last answered, and when it was last asked. */
    checkedAt: v.nullable(v.string()),
    attemptedAt: v.string(),
    stale: v.boolean(),
    reason: v.nullable(v.string()),
    /** Whether its last answer was older than the one before: a copy in some cache, not believed. */
    behind: v.exactOptional(v.boolean()),
    /** Snapshot keys of the pages that show it, marked stale when it goes silent. */
    pages: v.array(v.string()),
  }),
  v.metadata({ ref: "SourceState" }),
)
export type SourceState = v.InferOutput<typeof SourceState>

/** A source's last day, by UTC hour (`2026-11-21T13`), oldest first; hours without a run are left out. */
export const SourceHistory = v.object({
  hours: v.array(v.object({ hour: v.string(), ok: v.number(), failed: v.number() })),
  /** The newest failure within memory and its class (`feed.timeout`), also after the source recovered. */
  lastFailure: v.nullable(v.object({ at: v.string(), code: v.string() })),
  /** When it is asked next; null for scoreboards, which are asked around games only. */
  nextAt: v.nullable(v.string()),
})
export type SourceHistory = v.InferOutput<typeof SourceHistory>

/** Looks of 24 UTC hours, oldest first, the last of them `until` (`2026-11-21T13`). */
const Day = v.object({ until: v.string(), ok: v.array(v.number()), failed: v.array(v.number()) })
export type Day = v.InferOutput<typeof Day>

/** What the status of sources shows. */
export const SourceStatus = v.pipe(
  v.object({
    ...SourceState.entries,
    ...SourceHistory.entries,
    /** How many pages show it. */
    pages: v.number(),
    hours: Day,
    /** `open`: the last run was refused or not even sent, and the host is left alone. */
    breaker: v.picklist(["closed", "open"]),
  }),
  v.metadata({ ref: "SourceStatus" }),
)
export type SourceStatus = v.InferOutput<typeof SourceStatus>
