import { expect, test } from "vitest"
import { correlated } from "../correlation.ts"
import { readPartition } from "../partition.ts"
import { aFeedGame } from "../testing/games.ts"
import { Game } from "./index.ts"

test("what a run learned of a game stands in its log under the run's id", async () => {
  const now = "2034-11-21T12:00:00.000Z"
  const game = aFeedGame({ id: "434000001", startsAt: "2034-11-21T17:00:00.000Z", gameDay: "2034-11-21" })
  await correlated("run-17", () => Game.saveAll({ sport: "football", feeds: [game], ourId: "152", now }))
  const { Items } = await readPartition("GAME#434000001#LOG")
  expect(Items.map(({ correlationId }) => correlationId)).toEqual(["run-17"])
})
