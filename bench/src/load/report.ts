import { cpus } from "node:os"
import type { FanOut } from "../live/fan-out.ts"
import type { Hits } from "./fire.ts"

/** The promise of docs/performance.md, held against the volley that comes at a fixed rate. */
export const GOAL = { perSecond: 1_000, mean: 500, p95: 200, failed: 0.01 }

export type Loaded = {
  hits: Hits[]
  tableReads: number
  edge: EdgeCounts
  viewers: FanOut
  load: number
  day: string
}
export type EdgeCounts = {
  Hit: number
  RefreshHit: number
  Miss: number
  Error: number
  origin: number
  collapsed: number
}

/** Whether a volley kept the promise. */
export function keeps({ perSecond, mean, p95, failed, answered, lost }: Hits): boolean {
  const isFast = mean < GOAL.mean && p95 < GOAL.p95
  // A rate that is asked for is met within a percent.
  return isFast && perSecond >= GOAL.perSecond * 0.99 && failed < answered * GOAL.failed && lost === 0
}

/** All of it as markdown. */
export function markdown({ hits, tableReads, edge, viewers, load, day }: Loaded): string {
  const asked = edge.Hit + edge.RefreshHit + edge.Miss + edge.Error
  return [
    ...table({ hits, load, day }, "node bench/load.ts"),
    "",
    `Of ${count(asked)} requests through the edge ${count(edge.origin)} reached a function (${((1 - edge.origin / asked) * 100).toFixed(2)} % did not), ${count(edge.collapsed)} waited for another one's answer. The local table alone answers ${count(tableReads)} GetItems a second; a partition of AWS's gives 3,000 read units a second, 6,000 of these.`,
    "",
    `${count(viewers.clients)} viewers at once, each with an open connection to the broker and nothing to do but wait: ${count(viewers.changes)} changes reached all but ${count(viewers.lost)} of ${count(viewers.clients * viewers.changes)} times, ${count(viewers.twice)} came twice, the slowest percent after ${Math.round(viewers.p99)} ms.`,
  ].join("\n")
}

/** The volleys beside their baseline, the first of them. */
function table({ hits, load, day }: Pick<Loaded, "hits" | "load" | "day">, command: string): string[] {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}`
  const base = hits[0]?.perSecond ?? 1
  const rows = hits.map((one) =>
    [
      one.name,
      count(one.connections),
      count(one.perSecond),
      (one.perSecond / base).toFixed(2),
      ...[one.mean, one.p50, one.p95, one.p99, one.worst].map((ms) => ms.toFixed(1)),
      count(one.failed),
      count(one.lost),
    ].join(" | "),
  )
  return [
    `Measured ${day} on ${machine} by \`${command}\`; load average before it: ${load.toFixed(1)}. Who asks shares the machine with who answers. Times in ms.`,
    "",
    "| | connections | requests/s | × baseline | mean | p50 | p95 | p99 | worst | failed | lost |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rows.map((row) => `| ${row} |`),
  ]
}

/** A sudden crowd as markdown: what it met, and how little of it reached a function. */
export function peakTable({ hits, edge, load, day }: Omit<Loaded, "tableReads" | "viewers">): string {
  const asked = edge.Hit + edge.RefreshHit + edge.Miss + edge.Error
  return [
    ...table({ hits, load, day }, "node bench/load.ts --peak"),
    "",
    `Of ${count(asked)} requests through the edge ${count(edge.origin)} reached a function, ${count(edge.collapsed)} waited for another one's answer, ${count(edge.Error)} got none.`,
  ].join("\n")
}

function count(value: number): string {
  return value.toLocaleString("en-US")
}
