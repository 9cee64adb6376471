import { describe, expect, test } from "vitest"
import type { Game } from "../../game/index.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { dynamo } from "../../table.ts"
import { aContext, aFeedTeam, aScript } from "../../testing/feeds.ts"
import { aFeedGame, aSide } from "../../testing/games.ts"
import { snapshotText } from "../../testing/snapshots.ts"
import { View } from "../../view/index.ts"
import type { JobKind } from "../plan.ts"
import { runJob } from "./run.ts"

/** Tests of one file share a table, so each takes a sport of its own. */
type Sport = Parameters<typeof runJob>[0]["sport"]

const near = { gameDay: "2026-11-21", startsAt: "2026-11-21T17:00:00.000Z" }
const far = { gameDay: "2027-01-16", startsAt: "2027-01-16T17:00:00.000Z" }
const moved = { gameDay: "2027-01-18", startsAt: "2027-01-18T17:00:00.000Z" }

const headline = {
  id: "n1",
  slug: "pack-signs-a-keeper-n1",
  sport: "mens-soccer",
  headline: "Pack signs a keeper",
  description: null,
  publishedAt: "2026-11-21T19:50:00.000Z",
  imageUrl: null,
  link: "https://example.org/n1",
  byline: null,
  source: { name: "ESPN", fetchedAt: "2026-11-21T20:00:00.000Z" },
  teamIds: ["152"],
}

/** A team whose schedule, with one game today and one far off, has been read and published at noon. */
async function stage(sport: Sport) {
  const clock = { now: "2026-11-21T17:00:00.000Z" }
  const espn = aScript({ teams: [aFeedTeam()] })
  const context = aContext(espn, aScript(), clock)
  const away = aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE" })
  const game = (id: string, over: Partial<Game.FeedGame>) =>
    aFeedGame({ id: `${sport}-${id}`, sport, away, ...over })
  const run = (kind: JobKind) => runJob({ sport, kind }, context)
  await run("team")
  espn.says.schedule = [game("near", near), game("far", far)]
  await run("schedule")
  // Somebody stored far pages once; nothing publishes them now.
  const stored = [
    `game/${sport}-far`,
    `scoreboard/${far.gameDay}`,
    `team/${sport}-152`,
    `team/${sport}-152/stats`,
  ]
  await View.publish(stored, clock.now, { asOf: clock.now, stale: false })
  return { clock, espn, game, run, away }
}

/** From the first page that is published on nothing reaches the table any more: what the end of the process looks like to it. */
function dieBeforePublishing(): () => void {
  const state = { dead: false }
  dynamo.middlewareStack.add(
    (next) => async (args) => {
      const sent = JSON.stringify(args.input)
      const isDropped = /"etag":(\{"S":)?""/.test(sent)
      state.dead ||= sent.includes("SNAPSHOT#") && sent.includes('"updatedAt"') && !isDropped
      if (state.dead) throw new Error("the process is gone")
      return next(args)
    },
    { step: "initialize", name: "die", priority: "low", override: true },
  )
  return () => void dynamo.middlewareStack.remove("die")
}

async function runAndDie(run: () => Promise<unknown>): Promise<void> {
  const revive = dieBeforePublishing()
  await expect(run()).rejects.toThrow("the process is gone")
  revive()
}

describe("a run that died between saving and publishing is made good by the next one", () => {
  test("a far game that was called off: its page, its day and the team's page", async () => {
    const { clock, espn, game, run } = await stage("football")
    espn.says.schedule = [game("near", near), game("far", { ...far, status: "cancelled" })]
    clock.now = "2026-11-21T20:00:00.000Z"
    await runAndDie(() => run("schedule"))
    expect(await snapshotText("game/football-far")).not.toContain("cancelled")

    clock.now = "2026-11-21T20:05:00.000Z"
    expect(await run("schedule")).toMatchObject({ status: "ok", changed: 0 })
    expect(await Snapshot.read("game/football-far")).toBeUndefined()
    expect(await Snapshot.read(`scoreboard/${far.gameDay}`)).toBeUndefined()
    expect(await snapshotText("team/football-152/schedule")).toContain("cancelled")
    expect(await Snapshot.read("team/football-152")).toMatchObject({ asOf: clock.now })
  })

  test("a far game that moved: the day it left does not show it any more", async () => {
    const { clock, espn, game, run } = await stage("baseball")
    espn.says.schedule = [game("near", near), game("far", moved)]
    clock.now = "2026-11-21T20:00:00.000Z"
    await runAndDie(() => run("schedule"))
    expect(await Snapshot.read(`scoreboard/${far.gameDay}`)).toBeUndefined()
    clock.now = "2026-11-21T20:05:00.000Z"
    await run("schedule")
    expect(await snapshotText("team/baseball-152/schedule")).toContain(moved.gameDay)
  })

  test("a game that ended: the team's totals are computed anew although the game looks unchanged", async () => {
    const { clock, espn, game, run, away } = await stage("softball")
    const over = { ...near, status: "final" as const, home: aSide({ score: 3 }), away: { ...away, score: 1 } }
    espn.says.scoreboard = [game("near", over)]
    clock.now = "2026-11-21T20:00:00.000Z"
    await runAndDie(() => run("scoreboard"))

    clock.now = "2026-11-21T20:00:10.000Z"
    expect(await run("scoreboard")).toMatchObject({ changed: 0 })
    for (const page of ["home", "game/softball-near", "team/softball-152", "team/softball-152/schedule"])
      expect(await snapshotText(page)).toContain('"status":"final"')
    expect(await Snapshot.read("team/softball-152/stats")).toMatchObject({ asOf: clock.now })
  })

  test("a live score whose box score was not asked for yet: the next look asks, once, although the score stands", async () => {
    const { clock, espn, game, run, away } = await stage("volleyball")
    const live = { ...near, status: "live" as const, home: aSide({ score: 1 }), away: { ...away, score: 0 } }
    const summaries = () => espn.asked.filter(([kind]) => kind === "summary").length
    espn.says.scoreboard = [game("near", live)]
    await runAndDie(() => run("scoreboard"))
    expect(summaries()).toBe(0)

    for (const second of ["10", "20"]) {
      clock.now = `2026-11-21T17:00:${second}.000Z`
      expect(await run("scoreboard")).toMatchObject({ changed: 0 })
      expect(summaries()).toBe(1)
    }
  })

  test("news: the search shows them after the next look, which finds nothing new, and is then left alone", async () => {
    const { clock, espn, run } = await stage("mens-soccer")
    await run("news")
    espn.says.news = [headline]
    clock.now = "2026-11-21T20:00:00.000Z"
    await runAndDie(() => run("news"))
    expect(await snapshotText("search")).not.toContain(headline.headline)

    clock.now = "2026-11-21T20:05:00.000Z"
    expect(await run("news")).toMatchObject({ changed: 0 })
    expect(await snapshotText("search")).toContain(headline.headline)

    const shown = await Snapshot.read("search")
    clock.now = "2026-11-21T20:35:00.000Z"
    await run("news")
    expect(await Snapshot.read("search")).toEqual(shown)
  })
})
