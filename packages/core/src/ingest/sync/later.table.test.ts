import { expect, test } from "vitest"
import type { Game } from "../../game/index.ts"
import { aContext, aFeedTeam, aScript } from "../../testing/feeds.ts"
import { aFeedGame, aSide } from "../../testing/games.ts"
import { snapshotText } from "../../testing/snapshots.ts"
import type { FeedSource } from "../feeds.ts"
import { runJob } from "./run.ts"

const sport = "volleyball"
const clock = { now: "2026-11-21T17:00:00.000Z" }

function game(over: Partial<Game.FeedGame> = {}) {
  const away = aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE" })
  return aFeedGame({ id: "volleyball1", sport, home: aSide({ teamId: "152" }), away, ...over })
}

/** A source whose summaries come when the test lets them. */
function waiting(source: FeedSource, until: Promise<void>): FeedSource {
  return {
    ...source,
    read: async (kind, request, kept) => {
      if (kind === "summary") await until
      return source.read(kind, request, kept)
    },
  }
}

test("scores are on their pages and told while a slow summary is still awaited", async () => {
  const script = aScript({ teams: [aFeedTeam()], schedule: [game()] })
  const context = aContext(script, aScript(), clock)
  await runJob({ sport, kind: "team" }, context)
  await runJob({ sport, kind: "schedule" }, context)
  context.published.length = 0
  script.says.scoreboard = [game({ status: "live", home: aSide({ teamId: "152", score: 1 }) })]
  const { promise, resolve } = Promise.withResolvers<void>()
  const running = runJob({ sport, kind: "scoreboard" }, { ...context, espn: waiting(context.espn, promise) })
  await expect.poll(() => context.published.length, { timeout: 20_000 }).toBeGreaterThan(0)
  expect(await snapshotText("game/volleyball1")).toContain(`"status":"live"`)
  expect(await snapshotText("home")).toContain(`"status":"live"`)
  resolve()
  expect(await running).toMatchObject({
    status: "ok",
    warnings: [expect.stringContaining("summary of volleyball1")],
  })
})
