import { describe, expect, test } from "vitest"
import { Game } from "../../game/index.ts"
import type { Published } from "../../realtime/messages.ts"
import { Run } from "../../run/index.ts"
import { aContext, aFeedTeam, aScript } from "../../testing/feeds.ts"
import { aFeedGame, aSide } from "../../testing/games.ts"
import { snapshotText } from "../../testing/snapshots.ts"
import { runJob } from "./run.ts"

const clock = { now: "2026-11-21T17:00:00.000Z" }
const espn = aScript({ teams: [aFeedTeam()] })
const context = aContext(espn, aScript(), clock)
const score = (home: number) => ({
  ...aFeedGame({ status: "live", period: 1, clock: "9:00" }),
  home: aSide({ score: home }),
  away: aSide({ teamId: "150", name: "Duke Blue Devils", score: 0 }),
})

async function looked(home: number) {
  clock.now = new Date(Date.parse(clock.now) + 10_000).toISOString()
  espn.says.scoreboard = [score(home)]
  context.published.length = 0
  const run = await runJob({ sport: "football", kind: "scoreboard" }, context)
  return { run, topics: context.published.map(({ topic }) => topic) }
}

describe("what a run changed", () => {
  test("is told once, and an unchanged look tells nothing", async () => {
    await runJob({ sport: "football", kind: "team" }, context)
    espn.says.schedule = [{ ...score(0), status: "scheduled" }]
    await runJob({ sport: "football", kind: "schedule" }, context)
    expect((await looked(0)).topics).toEqual(["live", "game/401000001"])
    expect((await looked(7)).topics).toEqual(["live", "game/401000001"])
    expect((await looked(7)).topics).toEqual([])
  })

  test("is saved and on its pages although the broker is down, and the run's journal counts what was not told", async () => {
    const down = { ...context, publish: () => Promise.reject(new Error("connect ECONNREFUSED")) }
    espn.says.scoreboard = [score(14)]
    const run = await runJob({ sport: "football", kind: "scoreboard" }, down)
    expect(run.status).toBe("ok")
    expect(run.warnings.at(-1)).toBe("realtime: 2 of 2 messages not published: connect ECONNREFUSED")
    expect((await Game.get("401000001")).home.score).toBe(14)
    expect(await snapshotText("games/live")).toContain('"score":14')
    expect((await Run.source({ sport: "football", kind: "scoreboard" }))?.state.stale).toBe(false)
  })

  test("is told with the next look where a slow broker did not take it, and then once", async () => {
    const untold: Published[] = []
    const slow = { ...context, untold, publish: () => Promise.reject(new Error("Request timed out")) }
    espn.says.scoreboard = [score(21)]
    await runJob({ sport: "football", kind: "scoreboard" }, slow)
    expect(untold.map(({ topic }) => topic)).toEqual(["live", "game/401000001"])
    context.published.length = 0
    const back = { ...context, untold }
    await runJob({ sport: "football", kind: "scoreboard" }, back)
    await runJob({ sport: "football", kind: "scoreboard" }, back)
    expect([context.published.map(({ topic }) => topic), untold]).toEqual([["live", "game/401000001"], []])
  })

  test("that is an old copy of the source's answer is noted, so that it is asked again soon", async () => {
    espn.says.scoreboard = [{ ...score(21), clock: "8:00" }]
    await runJob({ sport: "football", kind: "scoreboard" }, context)
    espn.says.scoreboard = [{ ...score(14), clock: "9:00" }]
    const run = await runJob({ sport: "football", kind: "scoreboard" }, context)
    const { state } = { ...(await Run.source({ sport: "football", kind: "scoreboard" })) }
    expect([run.behind, state?.behind, (await Game.get("401000001")).home.score]).toEqual([true, true, 21])
    espn.says.scoreboard = [{ ...score(21), clock: "7:00" }]
    expect((await runJob({ sport: "football", kind: "scoreboard" }, context)).behind).toBeUndefined()
  })

  test("in the news is told in one message without any text", async () => {
    context.published.length = 0
    espn.says.news = [
      {
        id: "n1",
        slug: "words-n1",
        sport: "football",
        headline: "Words",
        description: null,
        publishedAt: clock.now,
        imageUrl: null,
        link: "https://example.org",
        byline: null,
        teamIds: ["152"],
        source: { name: "ESPN", fetchedAt: clock.now },
      },
    ]
    await runJob({ sport: "football", kind: "news" }, context)
    expect(context.published).toEqual([{ topic: "news", message: { v: 1, at: clock.now, changed: 1 } }])
  })
})
