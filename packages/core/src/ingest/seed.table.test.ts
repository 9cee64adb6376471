import { expect, test } from "vitest"
import { Game } from "../game/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { aContext, aFeedTeam, aScript } from "../testing/feeds.ts"
import { aFeedGame } from "../testing/games.ts"
import { snapshotText } from "../testing/snapshots.ts"
import { View } from "../view/index.ts"
import { seed } from "./seed.ts"
import type { Context } from "./sync/context.ts"

const now = "2026-11-21T17:00:00.000Z"
const detail: Game.Detail = {
  gameId: "older",
  scoring: [],
  leaders: [{ category: "passing", teamId: "152", playerId: null, name: "A. Quarterback", value: "300" }],
  box: [],
  comparison: [],
  officials: [],
  weather: null,
  attendance: null,
  source: { name: "ESPN", fetchedAt: now },
}

test("a box score that is read later appears on the game's page that was stored without it", async () => {
  const played = { gameDay: "2026-09-12", startsAt: "2026-09-12T17:00:00.000Z" }
  const espn = aScript({
    teams: [aFeedTeam()],
    schedule: [aFeedGame({ id: "older", sport: "football", status: "final", ...played })],
  })
  const scripted = aContext(espn, aScript(), { now })
  const context: Context = { ...scripted, espn: withSummary(scripted.espn) }
  const options = { sports: ["football"] as const, pastSeasons: 0 }
  await seed(context, { ...options, boxScores: 0 })
  await View.publish(["game/older"], now, { asOf: now, stale: false })
  expect(await snapshotText("game/older")).toContain('"detail":null')

  await seed(context, { ...options, boxScores: 5 })
  expect(await Snapshot.read("game/older")).toBeUndefined()
  expect(await Game.page("older")).toMatchObject({ detail: { leaders: [{ name: "A. Quarterback" }] } })
})

/** The scripted source, which knows the summary of every game. */
function withSummary(source: Context["espn"]): Context["espn"] {
  return {
    ...source,
    read: async (kind, request, kept) => {
      const answer = await source.read(kind, request, kept)
      return kind === "summary" && answer.status === "fresh" ? { ...answer, details: [detail] } : answer
    },
  }
}
