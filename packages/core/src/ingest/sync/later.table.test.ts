import { expect, test } from "vitest"
import { measure } from "../../capacity.ts"
import type { Game } from "../../game/index.ts"
import { Snapshot } from "../../snapshot/index.ts"
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

test("while only a clock moves every other look leaves game and pages alone, and a score waits for none", async () => {
  const id = "womens-soccer1"
  const soccer = (over: Partial<Game.FeedGame> = {}) => game({ id, sport: "womens-soccer", ...over })
  const script = aScript({ teams: [aFeedTeam()], schedule: [soccer()] })
  const moment = { now: clock.now }
  const context = aContext(script, aScript(), moment)
  const look = async (second: number, minute: number, score: number) => {
    moment.now = `2026-11-21T17:00:${second}.000Z`
    const home = aSide({ teamId: "152", score })
    script.says.scoreboard = [soccer({ status: "live", period: 1, clock: `${minute}'`, home })]
    const { capacity } = await measure(() => runJob({ sport: "womens-soccer", kind: "scoreboard" }, context))
    return { writes: capacity.write, asOf: (await Snapshot.read(`game/${id}`))?.asOf.slice(17, 19) }
  }
  for (const kind of ["team", "schedule"] as const) await runJob({ sport: "womens-soccer", kind }, context)
  await look(10, 1, 0)
  const [second, third, fourth, scored] = [
    await look(20, 2, 0),
    await look(30, 3, 0),
    await look(40, 4, 0),
    await look(45, 4, 1),
  ]
  expect([second, third, fourth, scored].map(({ asOf }) => asOf)).toEqual(["10", "30", "30", "45"])
  expect(second.writes).toBeLessThanOrEqual(8)
  expect(third.writes).toBeGreaterThan(2 * second.writes)
  expect(fourth.writes).toBe(second.writes)
  expect(await snapshotText(`game/${id}`)).toContain(`"score":1`)
})
