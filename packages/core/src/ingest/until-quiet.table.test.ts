import { describe, expect, test } from "vitest"
import { Lease } from "../lease/index.ts"
import { Run } from "../run/index.ts"
import { sportIds } from "../sport/info.ts"
import { aContext, aFeedTeam, aScript } from "../testing/feeds.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import type { Level } from "./cadence.ts"
import { jobKinds } from "./plan.ts"
import { runJob } from "./sync/run.ts"
import { untilQuiet } from "./until-quiet.ts"

const clock = { now: "2026-11-21T16:45:00.000Z" }
const espn = aScript({ teams: [aFeedTeam()] })
const context = aContext(espn, aScript(), clock)
const game = aFeedGame({ away: aSide({ teamId: "150", name: "Duke Blue Devils" }) })

/** Moves the clock instead of waiting; a tick itself takes no time here. */
async function minute(level: () => Promise<Level> = async () => 0): Promise<number[]> {
  const waits: number[] = []
  const wait = async (ms: number) => {
    waits.push(ms)
    clock.now = new Date(Date.parse(clock.now) + ms).toISOString()
  }
  await untilQuiet(context, { wait, level })
  return waits
}

/** Everything but the scores was read just now, so that only they are worth a request. */
async function allRead(): Promise<void> {
  const times = { checkedAt: clock.now, attemptedAt: clock.now }
  const kinds = jobKinds.filter((kind) => kind !== "scoreboard")
  const states = sportIds.flatMap((sport) =>
    kinds.map((kind) => ({ sport, kind, source: "ESPN", ...times, stale: false, reason: null, pages: [] })),
  )
  await Promise.all(states.map((state) => Run.note({ state, validators: {} })))
}

// Seven looks with all their pages: seconds on a busy machine.
test("a minute is one look while nothing is live, and one every ten seconds while something is, fewer as soon as the level says so", {
  timeout: 60_000,
}, async () => {
  await runJob({ sport: "football", kind: "team" }, context)
  espn.says.schedule = [game]
  await runJob({ sport: "football", kind: "schedule" }, context)
  espn.says.scoreboard = [game]
  await allRead()
  expect(await minute()).toEqual([])

  clock.now = "2026-11-21T17:00:00.000Z"
  espn.says.scoreboard = [{ ...game, status: "live", period: 1 }]
  expect(await minute()).toEqual([10_000, 10_000, 10_000, 10_000, 10_000])

  clock.now = "2026-11-21T17:01:00.000Z"
  const level = async () => (clock.now < "2026-11-21T17:01:15.000Z" ? 0 : 2)
  expect(await minute(level)).toEqual([10_000, 10_000, 20_000])

  espn.says.scoreboard = [{ ...game, status: "final", period: 4 }]
  clock.now = "2026-11-21T20:00:00.000Z"
  await allRead()
  expect(await minute()).toEqual([])
})

test("an idle day asks the feeds for nothing", async () => {
  clock.now = "2026-11-21T20:45:00.000Z"
  await allRead()
  await minute()
  const before = espn.asked.length
  clock.now = "2026-11-21T20:46:00.000Z"
  await minute()
  expect(espn.asked.length).toBe(before)
})

describe("of two runs", () => {
  const lease = { name: "ingest", lasts: 25_000 }
  const live = {
    ...game,
    id: "401000777",
    status: "live",
    period: 2,
    startsAt: "2026-11-22T17:00:00.000Z",
  } as const

  /** A later day, on which one game is live and everything else was read a minute ago. */
  async function gameDay(at: string): Promise<void> {
    clock.now = "2026-11-22T16:59:00.000Z"
    espn.says.schedule = [{ ...live, status: "scheduled", gameDay: "2026-11-22" }]
    await runJob({ sport: "football", kind: "schedule" }, context)
    espn.says.scoreboard = [{ ...live, gameDay: "2026-11-22" }]
    clock.now = at
    await allRead()
  }

  test("one works and the other waits for it, so that no feed is asked twice", async () => {
    await gameDay("2026-11-22T17:01:00.000Z")
    const scores = () => espn.asked.filter(([kind]) => kind === "scoreboard").length
    const before = scores()
    const leave = { wait: async (ms: number) => (ms > 2_000 ? Promise.reject(new Error("done")) : pause()) }
    await Promise.allSettled([untilQuiet(context, leave), untilQuiet(context, leave)])
    expect(scores() - before).toBe(1)
  })

  test("one that died is taken over when its lease has run out", async () => {
    await gameDay("2026-11-22T17:05:00.000Z")
    await Lease.take({ ...lease, holder: "dead", now: Date.parse(clock.now) - 5_000 })
    const waits = await minute()
    const [waited, working] = [waits.filter((ms) => ms <= 2_000), waits.filter((ms) => ms > 2_000)]
    expect(waited.reduce((sum, ms) => sum + ms, 0)).toBe(20_000)
    expect(working).toEqual([10_000, 10_000, 10_000])
  })

  test("one that finds the other at work for its whole minute leaves it alone", async () => {
    await gameDay("2026-11-22T17:10:00.000Z")
    const held = () => Lease.take({ ...lease, holder: "other", now: Date.parse(clock.now) })
    const before = espn.asked.length
    await held()
    const wait = async (ms: number) => {
      clock.now = new Date(Date.parse(clock.now) + ms).toISOString()
      await held()
    }
    expect(await untilQuiet(context, { wait })).toEqual([])
    expect(espn.asked.length).toBe(before)
    await Lease.release({ name: "ingest", holder: "other" })
  })

  test("one whose lease was taken while it slept stops before its next job", async () => {
    await gameDay("2026-11-22T17:15:00.000Z")
    const before = espn.asked.filter(([kind]) => kind === "scoreboard").length
    const wait = async () => {
      clock.now = "2026-11-22T17:20:00.000Z"
      await Lease.take({ ...lease, holder: "other", now: Date.parse(clock.now) })
    }
    await untilQuiet(context, { wait })
    expect(espn.asked.filter(([kind]) => kind === "scoreboard").length - before).toBe(1)
    await Lease.release({ name: "ingest", holder: "other" })
  })
})

/** Lets the other run go on without the clock moving. */
function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 5))
}
