import { liveEvery } from "@hub/core/ingest/cadence"
import { pollSeconds } from "@hub/core/realtime/client-config"
import type { Measured } from "./measured.ts"
import type { Level } from "./parts.ts"
import { type Replayed, replay } from "./replay.ts"
import { markdown, usd } from "./report.ts"
import { type Scenario, scenarios } from "./scenarios.ts"

const BUDGET = 5
const EDGE_TTL = 5
/** Reading the feed, writing the page, the last answer. */
const ON_ITS_WAY = 3

/** Seconds after which a score is seen at worst by somebody who polls, while nothing fails. Pure. */
export function oldest(level: Level): number {
  return liveEvery[level] / 1000 + ON_ITS_WAY + EDGE_TTL + pollSeconds[level]
}

/** How long a function that answers keeps the level it read: functions/src/level.ts. */
const LEVEL_KEPT = 10

/** Seconds after which an open page that polls follows a new level at worst, from the level before. Pure. */
export function follows(level: Level): number {
  return LEVEL_KEPT + EDGE_TTL + pollSeconds[level]
}

export type Told = { scenario: Scenario; month: Replayed; unguarded: number }

/** Every made-up month, and why one that ends above the promise does. */
export async function scenarioReport(measured: Measured): Promise<string> {
  const told: Told[] = []
  for (const scenario of scenarios) {
    const unguarded = await replay(measured, scenario, false)
    told.push({ scenario, month: await replay(measured, scenario), unguarded: unguarded.dollars })
  }
  return reportOf(told)
}

/** Pure. */
export function reportOf(told: readonly Told[]): string {
  const rows = told.map(({ scenario, month, unguarded }) => rowOf(scenario, month, unguarded))
  const over = told
    .filter(({ month }) => month.dollars > BUDGET)
    .map(({ scenario, month }) => whyOf(scenario, month))
  const head = [
    "month",
    "",
    "without guard",
    "with it",
    "count against prices",
    "dearest day",
    "hours at 0 / 1 / 2 / 3",
    "changes, crossings",
  ]
  const ages = ([0, 1, 2, 3] as const).map((level) => `${oldest(level)} s at level ${level}`)
  return [
    markdown(head, rows),
    over.length > 0 ? `Above the promise:\n\n${over.join("\n")}` : `Every one of them ends below $${BUDGET}.`,
    `A score is seen by a poller after at most ${ages.join(", ")}, while nothing fails: the promise of thirty seconds holds at levels 0 and 1.`,
  ].join("\n\n")
}

function rowOf({ name, why }: Scenario, month: Replayed, unguarded: number): string[] {
  const counted = Object.values(month.counted).reduce((sum, dollars) => sum + dollars, 0)
  const drift = month.dollars === 0 ? 0 : counted / month.dollars - 1
  return [
    name,
    why,
    usd(unguarded),
    month.dollars > BUDGET ? `**${usd(month.dollars)}**` : usd(month.dollars),
    `${(drift * 100).toFixed(2)} %`,
    `${usd(month.dearest.dollars)} on ${month.dearest.day.slice(5)}`,
    month.minutes.map((minutes) => Math.round(minutes / 60)).join(" / "),
    `${month.changes}, ${month.crossings}`,
  ]
}

/** By how much, and which services are most of it. */
function whyOf({ name }: Scenario, { dollars, services }: Replayed): string {
  const most = Object.entries(services)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([service, cost]) => `${service} ${usd(cost)}`)
  return `- **${name}** by ${usd(dollars - BUDGET)}: ${most.join(", ")}.`
}
