import { Like } from "@hub/core/like"
import { Player } from "@hub/core/player"
import { Snapshot } from "@hub/core/snapshot"
import { expect, test } from "vitest"
import { aPlayer } from "./a-player.ts"
import type { TableFault } from "./table-faults.ts"
import { befall, faultyTable } from "./testing.ts"

const faults = await faultyTable()
const now = "2026-11-21T18:00:00.000Z"

test.each<TableFault>([
  { kind: "latency", ms: 50, times: 1 },
  { kind: "reset", times: 1 },
  { kind: "lost", times: 1 },
  { kind: "truncated", times: 1 },
  { kind: "throttled", times: 1 },
  { kind: "status", status: 500, times: 1 },
])("one $kind is seen by nobody who reads: the call is made again", async (fault) => {
  await Snapshot.write("drill/once", { score: 7 }, { asOf: now, stale: false, readAt: now })
  befall(faults, fault)
  expect(await Snapshot.read("drill/once")).toMatchObject({ asOf: now })
  expect(faults.take("GetItem")).toBeUndefined()
})

test.each<TableFault>([
  { kind: "lost", times: 1 },
  { kind: "truncated", times: 1 },
  { kind: "conflict", times: 1 },
])("a transaction that meets one $kind is done, and done once", async (fault) => {
  const pair = { articleId: `once-${fault.kind}`, userId: "fan" }
  befall(faults, { ...fault, operation: "TransactWriteItems" })
  await Like.add({ ...pair, slug: "pack-wins", now })
  expect([await Like.of(pair), faults.take("TransactWriteItems")]).toEqual([
    { count: 1, mine: true },
    undefined,
  ])
})

test("what a batch left undone is sent again", async () => {
  befall(faults, { kind: "unprocessed", times: 3 })
  const players = Array.from({ length: 30 }, (_, index) => aPlayer("once", index))
  await Player.saveRoster({ sport: "football", teamId: "once", season: 2026, players, now })
  expect(await Player.roster("football-once")).toHaveLength(30)
  expect(faults.take("BatchWriteItem")).toBeUndefined()
})

test("a fault waits for a call that it can befall, and what is no fault is refused", () => {
  befall(faults, { kind: "conflict" }, { kind: "reset", operation: "Query" })
  expect(faults.take("GetItem")).toBeUndefined()
  expect(faults.take("Query")).toMatchObject({ kind: "reset" })
  expect(() => faults.set([{ kind: "explode" }])).toThrow("Invalid type")
})
