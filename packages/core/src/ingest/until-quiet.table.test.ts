import { expect, test } from "vitest"
import { aContext, aFeedTeam, aScript } from "../testing/feeds.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { runJob } from "./sync/run.ts"
import { untilQuiet } from "./until-quiet.ts"

const clock = { now: "2026-11-21T17:00:00.000Z" }
const espn = aScript({ teams: [aFeedTeam()] })
const context = aContext(espn, aScript(), clock)
const game = aFeedGame({ away: aSide({ teamId: "150", name: "Duke Blue Devils" }) })

/** Moves the clock instead of waiting; a tick itself takes no time here. */
async function minute(): Promise<number[]> {
  const waits: number[] = []
  await untilQuiet(context, async (ms) => {
    waits.push(ms)
    clock.now = new Date(Date.parse(clock.now) + ms).toISOString()
  })
  return waits
}

test("a minute is one look while nothing is live, and one every ten seconds while something is", async () => {
  await runJob({ sport: "football", kind: "team" }, context)
  espn.says.schedule = [game]
  await runJob({ sport: "football", kind: "schedule" }, context)
  espn.says.scoreboard = [game]
  expect(await minute()).toEqual([])

  espn.says.scoreboard = [{ ...game, status: "live", period: 1 }]
  expect(await minute()).toEqual([10_000, 10_000, 10_000, 10_000, 10_000])

  espn.says.scoreboard = [{ ...game, status: "final", period: 4 }]
  clock.now = "2026-11-21T20:00:00.000Z"
  expect(await minute()).toEqual([])
})

test("an idle day asks the feeds for nothing", async () => {
  clock.now = "2026-11-21T20:45:00.000Z"
  await minute()
  const before = espn.asked.length
  clock.now = "2026-11-21T20:46:00.000Z"
  await minute()
  expect(espn.asked.length).toBe(before)
})
