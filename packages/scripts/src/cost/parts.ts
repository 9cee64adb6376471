import { sumOf, type Usage } from "@hub/core/cost/usage"
import { pollSeconds, SAFETY_SECONDS } from "@hub/core/realtime/client-config"
import { assumed as a } from "./habits.ts"
import type { Measured } from "./measured.ts"
import { metricsHour, watchHour } from "./upkeep.ts"

export type Sport = "football" | "mens-basketball"
export type Level = 0 | 1 | 2 | 3
/** How watchers hear of what is new: by polls alone, or by pushes of what happened and a poll after each silence. Both are built. */
export type Design = "poll" | "push"
/** What the guard chooses of both, by the requests that polls would be. */
export type Asked = Design | "built"

/** As the site's live store has it: pushes put a poll off by no more than this. */
const LONGEST_SECONDS = 120
const EDGE_TTL = 5
/** Answers to polls say whether the config is another one; it is asked for at the start and once an hour. */
const CONFIG_A_HOUR = 1
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
/** Work that follows an event, and notices. */
const QUEUES = 2

/** What an hour takes in which nobody is there: the minute's job, the guard's looks, the watch, the feeds' jobs, empty queues. */
export function idleHour(measured: Measured): Usage {
  const { idle, jobs, look, startCpuMs } = measured
  const due = Object.entries(jobsADay).flatMap(([kind, times]) => {
    const job = jobs[kind]
    return job ? [{ ...job, times: (times * SPORTS) / 24 }] : []
  })
  const sum = (of: (job: (typeof due)[number]) => number) =>
    due.reduce((all, job) => all + of(job) * job.times, 0)
  const ingestMs =
    60 * (msOf(idle.cpuMs, a.apiMb) + 4 * a.tableMs) + sum(({ cpuMs }) => msOf(cpuMs, a.apiMb) + a.feedMs)
  const guardMs = 12 * (msOf(look.cpuMs, a.guardMb) + 6 * a.tableMs + a.cold * msOf(startCpuMs, a.guardMb))
  const own = {
    requests: 72,
    gbMs: (ingestMs * a.apiMb + guardMs * a.guardMb) / 1024,
    // The level is asked for each minute.
    readUnits: 60 * (idle.readUnits + 0.5) + 12 * look.readUnits + sum(({ readUnits }) => readUnits),
    // Ingest and guard write what they counted of use and of health every five minutes.
    writeUnits: 60 * idle.writeUnits + 12 * (look.writeUnits + 4) + sum(({ writeUnits }) => writeUnits),
    schedules: 72,
    queueRequests: 60 * a.queuePolls * QUEUES,
    logBytes: 72 * a.logBytes,
  }
  return sumOf([own, watchHour(measured), metricsHour()])
}

/** What the ingest of a game takes, beside the idle hours it falls in. Fewer looks at higher levels. */
export function gameOf(measured: Measured, sport: Sport, level: Level, design: Design): Usage {
  const game = measured.games[sport]
  const share = 1 / ({ 0: 1, 1: 1, 2: 3, 3: 6 } as const)[level]
  // A box score is asked for where the score moved, every two minutes at most; the recordings have none, so not measured.
  const boxes = Math.min(game.own, (game.minutes * 60) / LONGEST_SECONDS)
  return {
    gbMs: (game.runs * a.awakeMs * a.apiMb) / 1024,
    readUnits: game.readUnits * share + boxes * a.boxReads,
    writeUnits: game.writeUnits * share + boxes * a.boxWrites,
    publishes: design === "poll" ? 0 : game.live + game.own,
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
    routed(atEdge(asked + newDevices * files.count, visits * bytes + newDevices * files.bytes)),
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
  const isPushed = design === "push" && level < 2
  const game = measured.games[sport]
  const perHour = (count: number) => (count * 60) / game.minutes
  // One topic a page: the game's own for its readers, all games' for everybody else.
  const told = perHour(game.own)
  const seconds = isPushed ? SAFETY_SECONDS : pollSeconds[level]
  // What was pushed joins the log on a game's page; where nothing is pushed each event has it asked for.
  const perViewer = isPushed ? afterSilence(told) : 3600 / seconds + told * onGamePage
  const polls = viewers * (hours * perViewer + (isPushed ? 1 : 0))
  const asked = polls + viewers * hours * CONFIG_A_HOUR
  // A copy is new for a poller as often as the page changes, or as often as it asks.
  const fresh = Math.min(1, (perHour(game.changes) * seconds) / 3600)
  const { home, game: page, config } = measured.answers
  const full = home.bytes * (1 - onGamePage) + page.bytes * onGamePage
  const origin = originOf(polls / hours, EDGE_TTL) * hours * 2
  const cpu = home.cpuMs * (1 - onGamePage) + page.cpuMs * onGamePage
  const reads = home.readUnits * (1 - onGamePage) + page.readUnits * onGamePage
  return sumOf([
    atEdge(asked, polls * fresh * full + viewers * hours * CONFIG_A_HOUR * config.bytes),
    atOrigin(Math.min(origin, polls), cpu, reads, measured.startCpuMs),
    isPushed
      ? {
          deliveries: viewers * hours * told,
          connectedMinutes: viewers * hours * 60,
          // CONNECT and SUBSCRIBE are messages, and each connection asks the authorizer.
          publishes: viewers * 2,
          requests: viewers,
          gbMs: (viewers * 20 * a.guardMb) / 1024,
        }
      : {},
  ])
}

/** Polls an hour of somebody who asks when nothing came for so long, where so many messages come at random times. Pure. */
export function afterSilence(messagesAnHour: number): number {
  const expected = (messagesAnHour * SAFETY_SECONDS) / 3600
  const asked = expected === 0 ? 3600 / SAFETY_SECONDS : messagesAnHour / Math.expm1(expected)
  return Math.max(asked, 3600 / LONGEST_SECONDS)
}

/** Requests an hour that the edges cannot answer, of so many that come to them, for one page kept so many seconds. */
function originOf(askedAnHour: number, ttl: number): number {
  const rate = askedAnHour / 3600 / a.edges
  return (a.edges * 3600 * rate) / (1 + rate * ttl)
}

function atEdge(asked: number, bytes: number): Usage {
  return { edgeRequests: asked, bytesOut: bytes + asked * a.headerBytes }
}

/** The same past the paths that have an origin of their own: the router's function runs and reads. */
function routed(usage: Usage): Usage {
  const runs = usage.edgeRequests ?? 0
  return { ...usage, edgeRuns: runs, edgeReads: runs * a.edgeReads }
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
