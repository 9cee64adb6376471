import type { Health } from "@hub/core/pulse/info"
import type { Run } from "@hub/core/run"
import type { Shown } from "../page.ts"
import { frame } from "./frame.ts"
import { sportName } from "./game-lines.ts"
import { left, wrap } from "./layout.ts"
import { age } from "./time.ts"

/** `measured` is null before the first look. */
export type Status = { sources: Run.SourceStatus[]; measured: Health | null }

/** What was measured, then how every feed stands, sport by sport; why one fails is said below it. */
export function statusText(shown: Shown<Status>): string {
  const { data, asked } = shown
  const rows = data.sources.flatMap(({ sport, kind, source, checkedAt, stale, reason }) => [
    `${left(sportName(sport), 20)}${left(kind, 13)}${left(source, 18)}${left(stale ? "failing" : "ok", 9)}${left(
      checkedAt ? age(checkedAt, asked.now) : "never",
      20,
    )}`,
    ...(stale && reason ? wrap(reason, 76).map((part) => `    ${part}`) : []),
  ])
  const head = `${left("Sport", 20)}${left("What", 13)}${left("Source", 18)}${left("State", 9)}Last answer`
  return frame(
    shown,
    {
      title: "Status",
      sources: [...new Set(data.sources.map(({ source }) => source))],
      links: [["Scores", "/scores.txt"]],
    },
    [
      ...measuredLines(data.measured, asked.now),
      "",
      ...(rows.length > 0 ? [head, ...rows] : ["No source has been asked yet."]),
    ],
  )
}

function measuredLines(measured: Health | null, now: number): string[] {
  if (!measured) return ["Nobody has measured the hub yet."]
  const { availability, p95Ms, errorRate, edgeHitRate, freshness, backup } = measured
  return [
    line("Up, in 30 days", availability.month, "%", 100),
    line("Up, today", availability.today, "%", 100),
    line("API, 95 of 100 within", p95Ms.api, "ms"),
    line("Pages, 95 of 100 within", p95Ms.pages, "ms"),
    line("First byte, 95 of 100 within", p95Ms.readers, "ms"),
    line("Answers that fail", errorRate, "%", 100),
    line("Answers from the edge", edgeHitRate, "%", 100),
    line("Live scores at most 30 s old", freshness.share, "%", 100),
    `${left("Last backup checked", 34)}${backup ? `${age(backup.at, now)}, ${backup.ok ? "good" : "failed"}` : "never"}`,
  ]
}

function line(what: string, figure: number | null, unit: string, times = 1): string {
  const said = figure === null ? "not measured yet" : `${Math.floor(figure * times * 100) / 100} ${unit}`
  return `${left(what, 34)}${said}`
}
