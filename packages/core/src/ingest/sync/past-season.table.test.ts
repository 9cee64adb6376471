import { expect, test } from "vitest"
import { Game } from "../../game/index.ts"
import { aContext, aFeedTeam, aScript } from "../../testing/feeds.ts"
import { aFeedGame, aSide } from "../../testing/games.ts"
import { syncPastSeason } from "./past-season.ts"
import { runJob } from "./run.ts"

test("a past season's games of ours are stored once, under its year; other years' in the answer are not", async () => {
  const clock = { now: "2026-11-21T17:00:00.000Z" }
  const espn = aScript({ teams: [aFeedTeam({ teamId: "152" })] })
  const context = aContext(espn, aScript(), clock)
  await runJob({ sport: "football", kind: "team" }, context)
  const played = { startsAt: "2022-11-25T20:30:00.000Z", gameDay: "2022-11-25", season: 2022 }
  const game = (id: string, over: object) =>
    aFeedGame({
      id,
      sport: "football",
      home: aSide({ teamId: "153" }),
      away: aSide({ teamId: "152" }),
      ...over,
    })
  espn.says.schedule = [
    game("past", played),
    game("shown-again", { season: 2020 }),
    game("theirs", { ...played, away: aSide({ teamId: "150" }) }),
  ]
  expect(await syncPastSeason("football", 2022, context)).toBe(1)
  expect(await syncPastSeason("football", 2022, context)).toBe(0)
  expect((await Game.list({ sport: "football" })).items.map(({ id, season }) => [id, season])).toEqual([
    ["past", 2022],
  ])
})
