import { measure } from "@hub/core/capacity"
import { easternDay } from "@hub/core/clock"
import { factsOf, numbered } from "@hub/core/game/event"
import type { Info } from "@hub/core/game/info"
import { mayWait } from "@hub/core/game/pause"
import { reconcile } from "@hub/core/game/reconcile"
import { contentHash } from "@hub/core/id"
import { liveContext } from "@hub/core/ingest/live-context"
import { type JobKind, jobKinds } from "@hub/core/ingest/plan"
import { runJob } from "@hub/core/ingest/sync/run"
import { untilQuiet } from "@hub/core/ingest/until-quiet"
import { messagesOf } from "@hub/core/realtime/messages"
import { sportIds } from "@hub/core/sport/info"
import { aContext, aFeedTeam, aScript } from "@hub/core/testing/feeds"
import type { Measured } from "@hub/scripts/cost/measured"
import { type Recorded, recordedGame } from "../live/recorded.ts"

type Work = Measured["idle"]
type Replayed = Measured["games"]["football"]

const MINUTE = 60_000
const LOOK = 10_000
/** Years from now, where the demo season has no games: only the replayed one is played, each on a day of its own. */
const FAR = Date.parse("2031-07-12T17:00:00.000Z")
const days = { football: 0, "mens-basketball": 14 } as const

/** What the jobs take that find what was there already: each once to settle, once measured. Scores are the games' own. */
export async function jobs(): Promise<Measured["jobs"]> {
  const context = liveContext()
  const kinds = jobKinds.filter((kind) => kind !== "scoreboard")
  const found: Record<string, Work> = {}
  for (const kind of kinds)
    found[kind] = await averageOf(sportIds, (sport) => runJob({ sport, kind }, context))
  return found
}

async function averageOf<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<Work> {
  for (const item of items) await run(item)
  return workOf(items.length, async () => {
    for (const item of items) await run(item)
  })
}

/** Some times the same work, per time. */
export async function workOf(times: number, run: () => Promise<unknown>): Promise<Work> {
  const before = process.cpuUsage()
  const { capacity } = await measure(run)
  const { user, system } = process.cpuUsage(before)
  return {
    cpuMs: (user + system) / 1000 / times,
    readUnits: capacity.read / times,
    writeUnits: capacity.write / times,
  }
}

/** Minutes in which nothing is due: those between two tries of jobs that have nobody to answer them. */
export async function idleMinute(): Promise<Work> {
  const clock = { now: new Date(FAR - 86_400_000).toISOString() }
  const context = aContext(aScript({ teams: [aFeedTeam()] }), aScript(), clock)
  const minute = () => untilQuiet(context, { wait: async () => undefined })
  await minute()
  const quiet: Work[] = []
  for (let at = 1; at <= 60; at++) {
    clock.now = new Date(FAR - 86_400_000 + at * MINUTE).toISOString()
    const asked = { runs: 0 }
    const work = await workOf(1, async () => {
      asked.runs = (await minute()).length
    })
    if (asked.runs === 0) quiet.push(work)
  }
  if (quiet.length === 0) throw new Error("there was no quiet minute")
  const mean = (of: (work: Work) => number) => quiet.reduce((sum, one) => sum + of(one), 0) / quiet.length
  return {
    cpuMs: mean(({ cpuMs }) => cpuMs),
    readUnits: mean(({ readUnits }) => readUnits),
    writeUnits: mean(({ writeUnits }) => writeUnits),
  }
}

/** Minutes of play that stand for all of a game, and those before and after it in which a run stays awake. */
const SAMPLE = 4
const AROUND = 31

/**
 * A game through the minute's job: some minutes of its first half in the table, all of it in what is told and how often a page
 * changes, which needs none.
 */
export async function gameOf(sport: "football" | "mens-basketball"): Promise<Replayed> {
  const game = recordedGame(sport)
  const startsAt = FAR + days[sport] * 86_400_000
  const clock = { now: iso(startsAt - 30 * MINUTE) }
  const espn = aScript({ teams: [aFeedTeam()] })
  const context = aContext(espn, aScript(), clock)
  const move = (at: number) => {
    clock.now = iso(at)
    const said = game.says(at - startsAt + game.startsAt)
    espn.says.scoreboard = [
      { ...said, id: `90${days[sport]}`, startsAt: iso(startsAt), gameDay: easternDay(iso(startsAt)) },
    ]
    espn.says.schedule = espn.says.scoreboard
  }
  const minutesFrom = async (from: number, count: number) => {
    for (let minute = 0; minute < count; minute++) {
      move(Math.max(from + minute * MINUTE, Date.parse(clock.now)))
      await untilQuiet(context, { wait: async (ms) => move(Date.parse(clock.now) + Math.max(ms, 1000)) })
    }
  }
  move(startsAt - 30 * MINUTE)
  for (const kind of ["team", "schedule"] satisfies JobKind[]) await runJob({ sport, kind }, context)
  // Not its middle, which is a pause.
  const playing = startsAt + Math.round(game.length / 5)
  // The first minute brings every source up to date.
  await minutesFrom(playing, 1)
  const { capacity } = await measure(() => minutesFrom(playing + MINUTE, SAMPLE))
  const minutes = Math.round(game.length / MINUTE)
  return {
    name: game.name,
    minutes,
    runs: minutes + AROUND,
    readUnits: (capacity.read / SAMPLE) * minutes,
    writeUnits: (capacity.write / SAMPLE) * minutes,
    ...toldOf(game),
  }
}

/** What the hub would tell of the whole game, looking every ten seconds. */
function toldOf(game: Recorded): Pick<Replayed, "events" | "live" | "own" | "changes"> {
  const counts = { events: 0, live: 0, own: 0, changes: 0 }
  let before: Info | undefined
  for (let at = game.startsAt - MINUTE; at <= game.startsAt + game.length + MINUTE; at += LOOK) {
    const now = iso(at)
    const { game: next, corrections } = reconcile(before, game.says(at), "152", now)
    const facts = factsOf(before, next, corrections, now)
    const isClock = before !== undefined && mayWait(before, next, now)
    const changed = !isClock && contentHash(told(next)) !== contentHash(told(before))
    const events = numbered(next, 0, facts, now)
    const topics = messagesOf([{ game: next, before, changed, events }], now).map(({ topic }) => topic)
    counts.events += events.length
    counts.live += topics.filter((topic) => topic === "live").length
    counts.own += topics.filter((topic) => topic !== "live").length
    counts.changes += Number(changed)
    if (changed) before = next
  }
  return counts
}

function told(game: Info | undefined): unknown {
  return [game?.clock, game?.home, game?.away]
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
