import { describe, expect, test } from "vitest"
import { measure } from "../../capacity.ts"
import { Game } from "../../game/index.ts"
import { Run } from "../../run/index.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { Team } from "../../team/index.ts"
import { aContext, aFeedTeam, aScript } from "../../testing/feeds.ts"
import { aFeedGame, aSide } from "../../testing/games.ts"
import { snapshotText } from "../../testing/snapshots.ts"
import type { JobKind } from "../plan.ts"
import { runJob } from "./run.ts"

/** Tests of one file share a table, so each takes a sport of its own. */
type Sport = Parameters<typeof runJob>[0]["sport"]
const duke = (over = {}) => aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE", ...over })

function stage(sport: Sport, teamId = "152") {
  const clock = { now: "2026-11-21T17:00:00.000Z" }
  const [espn, ncaa] = [aScript({ teams: [aFeedTeam({ teamId })] }), aScript()]
  const context = aContext(espn, ncaa, clock)
  const game = (over: Partial<Game.FeedGame> = {}) =>
    aFeedGame({ id: `${sport}1`, sport, home: aSide({ teamId }), away: duke(), ...over })
  return { clock, espn, ncaa, context, game, run: (kind: JobKind) => runJob({ sport, kind }, context) }
}

describe("our team", () => {
  test("is looked up once, by its name in this league, and its id is stored", async () => {
    const { espn, run } = stage("baseball", "95")
    espn.says.teams = [
      aFeedTeam({ teamId: "2448", name: "NC A&T Aggies", location: "NC A&T" }),
      aFeedTeam({ teamId: "95", name: "NC State" }),
    ]
    expect(await run("team")).toMatchObject({ status: "ok", source: "ESPN", changed: 1 })
    expect(await Team.ofSport("baseball")).toMatchObject({ id: "baseball-95" })
    expect(await run("team")).toMatchObject({ changed: 0 })
    expect(espn.asked).toHaveLength(1)
  })

  test("missing from the list fails the run by name and invents nothing", async () => {
    const { espn, run } = stage("softball")
    espn.says.teams = [aFeedTeam({ name: "North Carolina Tar Heels", location: "North Carolina" })]
    const failed = await run("team")
    expect(failed).toMatchObject({ status: "failed", changed: 0 })
    expect(failed.warnings[0]).toContain("not in the softball team list")
    expect(await Team.ofSport("softball")).toBeUndefined()
  })
})

describe("a schedule", () => {
  test("read twice writes once; other teams' games and repeated ids are left out", async () => {
    const { espn, game, run } = stage("football")
    await run("team")
    espn.says.schedule = [
      game(),
      game({ id: "football2", gameDay: "2026-11-28", startsAt: "2026-11-28T17:00:00.000Z" }),
      game({ id: "other", home: duke() }),
    ]
    expect(await run("schedule")).toMatchObject({ status: "ok", changed: 2 })
    const again = await measure(() => run("schedule"))
    expect(again.value).toMatchObject({ changed: 0 })
    expect((await Game.list({ sport: "football" })).items.map((one) => one.id)).toEqual([
      "football1",
      "football2",
    ])
  })

  test("whose feed gave a fixture a new id keeps it once", async () => {
    const { espn, game, run } = stage("mens-soccer")
    await run("team")
    espn.says.schedule = [game({ id: "old" })]
    await run("schedule")
    espn.says.schedule = [game({ id: "new" })]
    await run("schedule")
    expect((await Game.list({ sport: "mens-soccer" })).items.map((one) => one.id)).toEqual(["new"])
  })

  test("journals what was rejected and why", async () => {
    const { espn, game, run } = stage("womens-soccer")
    await run("team")
    espn.says.schedule = [game()]
    espn.rejected = [{ id: "77", reason: "no competitors" }]
    await run("schedule")
    const [latest] = await Run.latest({ sport: "womens-soccer", limit: 1 })
    expect(latest).toMatchObject({ kind: "schedule", changed: 1, rejected: [{ id: "77" }, { id: "77" }] })
  })
})

describe("when a source fails", () => {
  test("pages keep their last body, are marked stale with the time it is of, and recover", async () => {
    const { espn, game, run, clock } = stage("womens-basketball")
    await run("team")
    espn.says.schedule = [game()]
    await run("schedule")
    const key = "team/womens-basketball-152/schedule"
    const good = await Snapshot.read(key)

    clock.now = "2026-11-21T17:05:00.000Z"
    espn.says.schedule = new Error("503 from the feed")
    expect(await run("schedule")).toMatchObject({ status: "stale", source: "last-good", changed: 0 })
    expect(await Snapshot.read(key)).toMatchObject({
      stale: true,
      etag: good?.etag,
      asOf: "2026-11-21T17:00:00.000Z",
    })
    const state = await Run.source({ sport: "womens-basketball", kind: "schedule" })
    expect(state?.state).toMatchObject({
      stale: true,
      reason: "503 from the feed",
      checkedAt: "2026-11-21T17:00:00.000Z",
    })

    clock.now = "2026-11-21T17:10:00.000Z"
    espn.says.schedule = [game()]
    await run("schedule")
    expect(await Snapshot.read(key)).toMatchObject({ stale: false, asOf: "2026-11-21T17:10:00.000Z" })
  })

  test("scores come from the fallback, into the same game, with its name on them", async () => {
    const { espn, ncaa, game, run, context } = stage("mens-basketball")
    await run("team")
    espn.says.schedule = [game()]
    await run("schedule")
    espn.says.scoreboard = new Error("403 from the feed")
    ncaa.says.scoreboard = [
      game({
        id: "ncaa-1",
        status: "live",
        period: 1,
        home: aSide({ teamId: "152", name: "NC State", score: 12 }),
        away: duke({ teamId: "seo:duke", name: "Duke", score: 9 }),
        source: { name: "NCAA", fetchedAt: "2026-11-21T17:00:00.000Z" },
      }),
    ]
    expect(await run("scoreboard")).toMatchObject({ status: "ok", source: "NCAA", changed: 1 })
    const { items } = await Game.list({ sport: "mens-basketball" })
    expect(items).toMatchObject([
      {
        id: "mens-basketball1",
        status: "live",
        home: { score: 12, name: "NC State Wolfpack" },
        source: { name: "NCAA" },
      },
    ])
    expect(context.warnings.join()).toContain("403 from the feed")
    await run("scoreboard")
    expect(ncaa.asked).toHaveLength(1)
  })
})

test("a live score reaches the pages a fan has open in the same run", async () => {
  const { espn, game, run } = stage("volleyball")
  await run("team")
  espn.says.schedule = [game()]
  await run("schedule")
  espn.says.scoreboard = [game({ status: "live", home: aSide({ score: 1 }), away: duke({ score: 0 }) })]
  await run("scoreboard")
  for (const key of [
    "home",
    "games/live",
    "scoreboard/2026-11-21",
    "game/volleyball1",
    "team/volleyball-152/schedule",
  ]) {
    expect(await snapshotText(key)).toContain(`"status":"live"`)
  }
})
