import { sumOf, type Usage } from "@hub/core/cost/usage"
import { assumed, usual } from "./habits.ts"
import type { Measured } from "./measured.ts"
import { type Design, gameOf, idleHour, type Level, type Sport, visitsOf, watchingOf } from "./parts.ts"
import { backupsOf, beside, noticesOf, processesOf } from "./upkeep.ts"

export type Played = { startsAt: number; sport: Sport }
/** `storm`: requests a second for addresses that nobody keeps; `viral`: visits of people who were never here. */
export type Scenario = {
  name: string
  why: string
  fans: number
  design: Design
  games: readonly Played[]
  storm?: { from: number; to: number; perSecond: number }
  viral?: { from: number; to: number; visits: number }
}

export const MONTH = {
  from: Date.parse("2026-10-01T00:00:00.000Z"),
  to: Date.parse("2026-11-01T00:00:00.000Z"),
}
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Coarser than the guard's five minutes, and so a little later. */
export const STEP = 15 * 60_000

/** Day of the month and UTC hour. */
function on(day: number, hour: number): number {
  return MONTH.from + (day - 1) * DAY + hour * HOUR
}

/** Two weeks with eight games each, football on Saturdays, and eight in the others. */
const season: Played[] = [
  ...[3, 10, 17, 24].map((day) => ({ startsAt: on(day, 19), sport: "football" as const })),
  ...[5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 18, 20, 22, 23, 25, 26, 28, 29, 30].map((day) => ({
    startsAt: on(day, 23),
    sport: "mens-basketball" as const,
  })),
]
const storm = { from: on(21, 3), to: on(21, 9), perSecond: 100 }
const viral = { from: on(19, 14), to: on(20, 2), visits: 200_000 }

export const scenarios: readonly Scenario[] = [
  { name: "idle", why: "no fans, no games", fans: 0, design: "poll", games: [] },
  { name: "season", why: "10,000 fans, two game weeks", fans: 10_000, design: "poll", games: season },
  {
    name: "viral",
    why: "the same, and 200,000 newcomers in 12 hours",
    fans: 10_000,
    design: "poll",
    games: season,
    viral,
  },
  {
    name: "storm",
    why: "the same, and 100 requests a second past the caches for 6 hours",
    fans: 10_000,
    design: "poll",
    games: season,
    storm,
  },
  { name: "crowd", why: "40,000 fans who are pushed to", fans: 40_000, design: "push", games: season },
  {
    name: "all",
    why: "40,000 fans who are pushed to, newcomers and bots",
    fans: 40_000,
    design: "push",
    games: season,
    viral,
    storm,
  },
]

/** Usage of a step from `at`, at a level: what handlers count, and what only the edge, the broker and AWS see. Pure. */
export function usageAt(
  measured: Measured,
  scenario: Scenario,
  at: number,
  level: Level,
): Record<"scores" | "pages" | "api", Usage> {
  const share = STEP / HOUR
  const playing = scenario.games.filter(
    ({ startsAt, sport }) => at >= startsAt && at < startsAt + lengthOf(measured, sport),
  )
  const { design } = scenario
  const devices = scenario.fans * beside.devices
  const scores = playing.map(({ sport }) =>
    scaled(
      sumOf([gameOf(measured, sport, level, design), noticesOf(measured, devices)]),
      STEP / lengthOf(measured, sport),
    ),
  )
  const pictures = scenario.fans * usual.members * beside.pictures
  const upkeep = scaled(
    sumOf([processesOf(scenario.fans), backupsOf(measured, pictures)]),
    STEP / (MONTH.to - MONTH.from),
  )
  const watching = playing.map(({ sport }) =>
    watchingOf(measured, {
      viewers: viewersOf(measured, scenario, sport),
      hours: share,
      sport,
      level,
      design,
      onGamePage: usual.onGamePage,
    }),
  )
  const usualVisits = (scenario.fans * usual.visits * STEP) / (MONTH.to - MONTH.from)
  const newcomers = within(at, scenario.viral)
    ? ((scenario.viral?.visits ?? 0) * STEP) / lasts(scenario.viral)
    : 0
  const bots = within(at, scenario.storm) ? ((scenario.storm?.perSecond ?? 0) * STEP) / 1000 : 0
  return {
    scores: sumOf([scaled(idleHour(measured), share), upkeep, ...scores]),
    pages: sumOf([
      visitsOf(
        measured,
        usualVisits,
        usual.screens,
        (scenario.fans * usual.newDevices * STEP) / (MONTH.to - MONTH.from),
      ),
      visitsOf(measured, newcomers, 1.5, newcomers),
      pastCaches(measured, bots),
    ]),
    api: sumOf(watching),
  }
}

/** Requests that no edge has an answer for: each runs the API's function for ten milliseconds or so. */
function pastCaches({ answers: { config } }: Measured, asked: number): Usage {
  const ms = (config.cpuMs * assumed.coreMb) / assumed.apiMb + assumed.tableMs
  return {
    edgeRequests: asked,
    edgeRuns: asked,
    edgeReads: asked * assumed.edgeReads,
    bytesOut: asked * assumed.headerBytes * 2,
    requests: asked,
    gbMs: (asked * ms * assumed.apiMb) / 1024,
    readUnits: asked * config.readUnits,
    logBytes: asked * assumed.logBytes,
  }
}

function viewersOf(measured: Measured, { fans, games }: Scenario, sport: Sport): number {
  const played = games.filter((game) => game.sport === sport).length
  const share = sport === "football" ? usual.footballShare : 1 - usual.footballShare
  return (fans * usual.liveHours * share * HOUR) / lengthOf(measured, sport) / Math.max(1, played)
}

export function lengthOf(measured: Measured, sport: Sport): number {
  return Math.round((measured.games[sport].minutes * 60_000) / STEP) * STEP
}

function within(at: number, stretch: { from: number; to: number } | undefined): boolean {
  return stretch !== undefined && at >= stretch.from && at < stretch.to
}

function lasts(stretch: { from: number; to: number } | undefined): number {
  return stretch ? stretch.to - stretch.from : 1
}

function scaled(usage: Usage, times: number): Usage {
  return Object.fromEntries(Object.entries(usage).map(([unit, amount]) => [unit, amount * times]))
}
