import type { HubHealth } from "../../lib/types.ts"

/** A promise, what was measured of it, and whether it was kept; undefined where nothing was measured. */
export type Measure = { what: string; promised: string; measured: string; isKept: boolean | undefined }

const NONE = "not measured yet"

/** What the hub promises, each beside its measure. */
export function measuresOf({ availability, p95Ms, errorRate, edgeHitRate, freshness }: HubHealth): Measure[] {
  return [
    row("Up, in 30 days", "99.9 %", percentText(availability.month), availability.month, (it) => it >= 0.999),
    row("Up, today", "99.9 %", percentText(availability.today), availability.today, (it) => it >= 0.999),
    row("The API answers 95 of 100 within", "200 ms", msText(p95Ms.api), p95Ms.api, (it) => it <= 200),
    row("Pages are made, 95 of 100, within", "500 ms", msText(p95Ms.pages), p95Ms.pages, (it) => it <= 500),
    row(
      "Readers wait for a page's first byte",
      "500 ms",
      msText(p95Ms.readers),
      p95Ms.readers,
      (it) => it <= 500,
    ),
    row("Answers that fail", "below 1 %", percentText(errorRate), errorRate, (it) => it < 0.01),
    row(
      "Answers from the edge's memory",
      "above 80 %",
      percentText(edgeHitRate),
      edgeHitRate,
      (it) => it > 0.8,
    ),
    row("Live scores at most 30 s old", "always", freshText(freshness), freshness.share, (it) => it >= 0.99),
  ]
}

function row(
  what: string,
  promised: string,
  measured: string,
  figure: number | null,
  isKept: (figure: number) => boolean,
): Measure {
  return { what, promised, measured, isKept: figure === null ? undefined : isKept(figure) }
}

function freshText({ share, oldestSeconds }: HubHealth["freshness"]): string {
  if (share === null) return "no live game measured today"
  return `${percentText(share)}, oldest ${oldestSeconds ?? 0} s`
}

/** `99.95 %`; never rounded up to a whole hundred. */
export function percentText(share: number | null): string {
  if (share === null) return NONE
  return `${Math.floor(share * 10_000) / 100} %`
}

export function msText(ms: number | null): string {
  return ms === null ? NONE : `${Math.round(ms)} ms`
}

/** When a backup was last restored and compared, in words. `now` in ms. */
export function backupText(backup: HubHealth["backup"], age: (at: string) => string): string {
  if (!backup) return "No backup has been restored and compared yet."
  const items = backup.items.toLocaleString("en-US")
  return backup.ok
    ? `A backup of ${items} items was restored and compared ${age(backup.at)} ago: all of it was there.`
    : `The last check of a backup, ${age(backup.at)} ago, failed.`
}
