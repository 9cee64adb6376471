import { liveFactor } from "@hub/core/cost/ladder"
import { sumOf, type Usage } from "@hub/core/cost/usage"
import { pollSeconds } from "@hub/core/realtime/client-config"
import { assumed as a } from "./habits.ts"
import type { Measured } from "./measured.ts"

export type Sport = "football" | "mens-basketball"
export type Level = 0 | 1 | 2 | 3
/**
 * How watchers hear of what is new. `poll` and `push` are built, and `push` becomes `push-scores` at level 1: what happened is
 * told, plays are left to the polls. `lean` is not built: readers of a game's page hear of their game only and ask for its box
 * score every two minutes at most, the poll that makes sure comes every five minutes, and the router knows its routes
 * without reading them from a store for each request.
 */
export type Design = "poll" | "push" | "push-scores" | "lean"

const EDGE_TTL = 5
const safetySeconds = { push: 120, "push-scores": 120, lean: 300 } as const
const CONFIG_A_HOUR = 6
/** As core's plan asks each of eight sports while nothing is under way, times a day. */
const jobsADay: Record<string, number> = {
  team: 2,
  schedule: 8,
  roster: 1,
  standings: 4,
  rankings: 2,
  news: 48,
}
const SPORTS = 8

/** What an hour takes in which nobody is there: the minute's job, the guard's looks, the feeds' jobs, an empty queue. */
export function idleHour({ idle, jobs, look, startCpuMs }: Measured): Usage {
  const due = Object.entries(jobsADay).flatMap(([kind, times]) => {
    const job = jobs[kind]
    return job ? [{ ...job, times: (times * SPORTS) / 24 }] : []
  })
  const sum = (of: (job: (typeof due)[number]) => number) =>
    due.reduce((all, job) => all + of(job) * job.times, 0)
  const ingestMs =
    60 * (msOf(idle.cpuMs, a.apiMb) + 4 * a.tableMs) + sum(({ cpuMs }) => msOf(cpuMs, a.apiMb) + a.feedMs)
  const guardMs = 12 * (msOf(look.cpuMs, a.guardMb) + 6 * a.tableMs + a.cold * msOf(startCpuMs, a.guardMb))
  return {
    requests: 72,
    gbMs: (ingestMs * a.apiMb + guardMs * a.guardMb) / 1024,
    readUnits: 60 * idle.readUnits + 12 * look.readUnits + sum(({ readUnits }) => readUnits),
    // The ingest's own count is written each minute.
    writeUnits: 60 * (idle.writeUnits + 1) + 12 * look.writeUnits + sum(({ writeUnits }) => writeUnits),
    schedules: 72,
    queueRequests: 60 * a.queuePolls,
    metricCalls: 12 * 9,
    logBytes: 72 * a.logBytes,
  }
}

/** What the ingest of a game takes, beside the idle hours it falls in. Fewer looks at higher levels. */
export function gameOf(measured: Measured, sport: Sport, level: Level, design: Design): Usage {
  const game = measured.games[sport]
  const share = 1 / ({ 0: 1, 1: 1, 2: 3, 3: 6 } as const)[level]
  const plays = design === "push" ? a.plays[sport] * game.minutes : 0
  return {
    gbMs: (game.runs * a.awakeMs * a.apiMb) / 1024,
    readUnits: game.readUnits * share,
    writeUnits: game.writeUnits * share,
    publishes: design === "poll" ? 0 : game.live + game.own + plays,
    events: game.own,
  }
}

/** So many visits without a game: documents, data, now and then the app's files. */
export function visitsOf(
  { answers, files, startCpuMs }: Measured,
  visits: number,
  screens: number,
  newDevices: number,
): Usage {
  const asked = visits * (screens + 1)
  const origin = asked * (1 - a.visitsKept)
  const cpu = (answers.page.cpuMs + (screens - 1) * answers.game.cpuMs + answers.config.cpuMs) / (screens + 1)
  const reads = (answers.page.readUnits + (screens - 1) * answers.game.readUnits + 0.5) / (screens + 1)
  const bytes = answers.page.bytes + (screens - 1) * answers.game.bytes + answers.config.bytes
  return sumOf([
    atEdge(asked + newDevices * files.count, visits * bytes + newDevices * files.bytes),
    atOrigin(origin, cpu, reads, startCpuMs),
    // Files that never change leave the bucket once for each edge and deploy.
    { storeReads: newDevices * files.count * a.filesMissed },
  ])
}

export type Crowd = {
  viewers: number
  hours: number
  sport: Sport
  level: Level
  design: Design
  onGamePage: number
}

/** So many people watch a game for so long. At level 2 nobody is pushed to. */
export function watchingOf(measured: Measured, crowd: Crowd): Usage {
  const { viewers, hours, sport, level, design, onGamePage } = crowd
  if (viewers === 0 || hours === 0) return {}
  const isPushed = design !== "poll" && level < 2
  const game = measured.games[sport]
  const perHour = (count: number) => (count * 60) / game.minutes
  const seconds = isPushed ? safetySeconds[design] : pollSeconds[level]
  const told = perHour(game.own)
  const asksAfterEvents = isPushed ? (design === "lean" ? Math.min(told, 30) : told) * onGamePage : 0
  const polls = viewers * hours * (3600 / seconds + asksAfterEvents)
  const asked = polls + viewers * hours * CONFIG_A_HOUR
  // A copy is new for a poller as often as the page changes, or as often as it asks.
  const fresh = Math.min(1, (perHour(game.changes) * seconds) / 3600)
  const { home, game: page, config } = measured.answers
  const full = home.bytes * (1 - onGamePage) + page.bytes * onGamePage
  const origin = originOf(polls / hours, EDGE_TTL * liveFactor[level]) * hours * 2
  const cpu = home.cpuMs * (1 - onGamePage) + page.cpuMs * onGamePage
  const reads = home.readUnits * (1 - onGamePage) + page.readUnits * onGamePage
  const plays = design === "push" ? a.plays[sport] * game.minutes : 0
  const everybody = design === "lean" ? 1 - onGamePage : 1
  const messages = everybody * perHour(game.live) + onGamePage * perHour(game.own + plays)
  return sumOf([
    atEdge(asked, polls * fresh * full + viewers * hours * CONFIG_A_HOUR * config.bytes),
    atOrigin(Math.min(origin, polls), cpu, reads, measured.startCpuMs),
    isPushed
      ? {
          deliveries: viewers * hours * messages,
          connectedMinutes: viewers * hours * 60,
          // CONNECT and SUBSCRIBE are messages, and each connection asks the authorizer.
          publishes: viewers * 2,
          requests: viewers,
          gbMs: (viewers * 20 * a.guardMb) / 1024,
        }
      : {},
  ])
}

/** Requests an hour that the edges cannot answer, of so many that come to them, for one page kept so many seconds. */
function originOf(askedAnHour: number, ttl: number): number {
  const rate = askedAnHour / 3600 / a.edges
  return (a.edges * 3600 * rate) / (1 + rate * ttl)
}

function atEdge(asked: number, bytes: number): Usage {
  return {
    edgeRequests: asked,
    edgeRuns: asked,
    edgeReads: asked * a.edgeReads,
    bytesOut: bytes + asked * a.headerBytes,
  }
}

function atOrigin(asked: number, cpuMs: number, reads: number, startCpuMs: number): Usage {
  const ms = msOf(cpuMs, a.apiMb) + a.tableMs + a.cold * msOf(startCpuMs, a.apiMb)
  return {
    requests: asked,
    gbMs: (asked * ms * a.apiMb) / 1024,
    readUnits: asked * reads,
    logBytes: asked * a.logBytes,
  }
}

/** Milliseconds of a function with so much memory for so much CPU. */
function msOf(cpuMs: number, mb: number): number {
  return (cpuMs * a.coreMb) / mb
}

/** What the router does for so much: in a lean design it reads nothing. */
export function routed(usage: Usage, design: Design): Usage {
  const { edgeReads, ...rest } = usage
  return design === "lean" || edgeReads === undefined ? rest : usage
}
