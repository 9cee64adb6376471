import type { Day, SourceHistory, SourceState, SourceStatus } from "./info.ts"

const HOUR = 3_600_000
/** As many hours as the strip of the status page has. */
const KEPT_HOURS = 24

export type Counted = { at: string; failure: string | null; nextAt: string | null }

/** The history of a source after one more run: counted in its UTC hour, hours older than a day dropped. */
export function counted(known: SourceHistory | undefined, { at, failure, nextAt }: Counted): SourceHistory {
  const hour = at.slice(0, 13)
  const oldest = new Date(Date.parse(at) - (KEPT_HOURS - 1) * HOUR).toISOString().slice(0, 13)
  const before = known?.hours.filter((one) => one.hour >= oldest && one.hour !== hour) ?? []
  const { ok = 0, failed = 0 } = known?.hours.find((one) => one.hour === hour) ?? {}
  const now = failure === null ? { hour, ok: ok + 1, failed } : { hour, ok, failed: failed + 1 }
  const lastFailure = failure === null ? (known?.lastFailure ?? null) : { at, code: failure }
  return { hours: [...before, now].toSorted((a, b) => a.hour.localeCompare(b.hour)), lastFailure, nextAt }
}

/** Refusals and open circuits: the host is left alone until the next planned look. */
const leftAlone = new Set(["feed.circuit_open", "feed.forbidden", "feed.rate_limited"])

/**
 * How a source stands, with its last day. The circuit lives in the process that reads, so this is the state its last
 * run met: a run that was refused, or not even sent, left it open. Pure; `now` in ms.
 */
export function statusOf(state: SourceState, history: SourceHistory | undefined, now: number): SourceStatus {
  const { hours = [], lastFailure = null, nextAt = null } = history ?? {}
  const isOpen = state.stale && lastFailure !== null && leftAlone.has(lastFailure.code)
  const [pages, day] = [state.pages.length, dayOf(hours, now)]
  return { ...state, pages, hours: day, lastFailure, nextAt, breaker: isOpen ? "open" : "closed" }
}

function dayOf(hours: SourceHistory["hours"], now: number): Day {
  const slots = Array.from({ length: KEPT_HOURS }, (_none, index) =>
    hourOf(now - (KEPT_HOURS - 1 - index) * HOUR),
  )
  const known = slots.map((slot) => hours.find(({ hour }) => hour === slot))
  const counts = (of: "ok" | "failed") => known.map((one) => one?.[of] ?? 0)
  return { until: hourOf(now), ok: counts("ok"), failed: counts("failed") }
}

function hourOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 13)
}
