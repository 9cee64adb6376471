import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { describe, expect, test } from "vitest"
import { writeBatch } from "./batch.ts"
import { measure } from "./capacity.ts"
import { config } from "./config.ts"
import { Game } from "./game/index.ts"
import { Player } from "./player/index.ts"
import { Snapshot } from "./snapshot/index.ts"
import { Standing } from "./standing/index.ts"
import { dynamo } from "./table.ts"
import { aFeedGame } from "./testing/games.ts"
import { snapshotText } from "./testing/snapshots.ts"

const now = "2026-11-21T20:00:00.000Z"
const source = { name: "ESPN", fetchedAt: now }
const unique = () => crypto.randomUUID().slice(0, 8)

async function stored(pk: string, sk: string) {
  const Key = { pk: { S: pk }, sk: { S: sk } }
  return (await dynamo.send(new GetItemCommand({ TableName: config().table, Key }))).Item
}

describe("key shapes", () => {
  test("a game reads GAME#id / GAME, with the questions it answers in its index keys", async () => {
    const id = unique()
    await Game.save({ feed: aFeedGame({ id, status: "live" }), ourId: "152", now })
    const item = await stored(`GAME#${id}`, "GAME")
    expect(item).toMatchObject({
      Type: { S: "Game" },
      gsi1pk: { S: "GAMES" },
      gsi2pk: { S: "GAMES#football" },
      gsi3pk: { S: "AGAINST#football-150" },
      gsi4pk: { S: "LIVE" },
      gsi1sk: { S: `2026-11-21T17:00:00.000Z#${id}` },
    })
  })
})

const player = (playerId: string, teamId: string, fullName: string) => ({
  playerId,
  teamId,
  fullName,
  firstName: null,
  lastName: null,
  jersey: "7",
  position: "QB",
  positionName: null,
  unit: "offense",
  year: "SR",
  yearName: "Senior",
  heightInches: 74,
  height: "6' 2\"",
  weightPounds: 210,
  hometown: "Raleigh, NC",
  photoUrl: null,
  source,
})

describe("a roster", () => {
  test("is made equal to the feed's: changed written, gone removed, unchanged left alone", async () => {
    const teamId = unique()
    const save = (players: ReturnType<typeof player>[]) =>
      Player.saveRoster({ sport: "football", teamId, season: 2026, players, now })
    expect(await save([player(`a${teamId}`, teamId, "Ann"), player(`b${teamId}`, teamId, "Ben")])).toBe(2)
    expect(await save([player(`a${teamId}`, teamId, "Ann"), player(`c${teamId}`, teamId, "Cal")])).toBe(2)
    const { value, capacity } = await measure(() => Player.roster(`football-${teamId}`))
    expect(value.map((one) => one.fullName).sort()).toEqual(["Ann", "Cal"])
    expect(capacity.calls).toBe(1)
    expect(await save([])).toBe(0)
    expect(await Player.get(`football-a${teamId}`)).toMatchObject({ fullName: "Ann", teamId })
  })

  test("of 60 players takes three batches of at most 25", async () => {
    const teamId = unique()
    const players = Array.from({ length: 60 }, (_, n) => player(`${teamId}x${n}`, teamId, `Player ${n}`))
    const { capacity } = await measure(() =>
      Player.saveRoster({ sport: "football", teamId, season: 2026, players, now }),
    )
    expect(capacity.calls).toBe(1 + 3)
    expect(await Player.roster(`football-${teamId}`)).toHaveLength(60)
  })
})

describe("batch writes", () => {
  const put = (id: string) => ({ Item: { pk: `TEST#${id}`, sk: "TEST" } })

  test("what DynamoDB leaves unprocessed is sent again until nothing is left", async () => {
    const id = unique()
    const pauses: number[] = []
    const undo = leaveUnprocessed(2)
    await writeBatch(
      { put: [put(`${id}1`), put(`${id}2`), put(`${id}3`)] },
      async (attempt) => void pauses.push(attempt),
    )
    undo()
    expect(pauses).toEqual([1, 2])
    for (const n of [1, 2, 3]) expect(await stored(`TEST#${id}${n}`, "TEST")).toBeDefined()
  })

  test("writes that never get through are an error that says how many", async () => {
    const undo = leaveUnprocessed(100)
    const failed = writeBatch({ put: [put(unique())] }, async () => undefined)
    await expect(failed).rejects.toMatchObject({ kind: "database", reason: "table.unprocessed" })
    undo()
  })

  /** The next `times` batches answer as a throttled table does: nothing written, everything handed back. */
  function leaveUnprocessed(times: number): () => void {
    const state = { left: times }
    dynamo.middlewareStack.add(
      (next, context) => async (args) => {
        if (context["commandName"] !== "BatchWriteItemCommand" || state.left-- <= 0) return next(args)
        const UnprocessedItems = "RequestItems" in args.input ? args.input.RequestItems : undefined
        return { response: {}, output: { $metadata: {}, ...(UnprocessedItems && { UnprocessedItems }) } }
      },
      { step: "initialize", name: "leaveUnprocessed", priority: "low", override: true },
    )
    return () => void dynamo.middlewareStack.remove("leaveUnprocessed")
  }
})

describe("standings", () => {
  test("are one Query in the feed's order, and a table that did not change costs no write", async () => {
    const season = 3000 + Math.floor(Math.random() * 1e6)
    const row = (position: number, teamId: string) => ({
      group: "ACC",
      position,
      teamId,
      name: `Team ${teamId}`,
      abbreviation: null,
      logoUrl: null,
      conferenceWins: 1,
      conferenceLosses: 0,
      wins: 1,
      losses: 0,
      ties: null,
      streak: null,
      gamesBehind: null,
      pointsFor: null,
      pointsAgainst: null,
      source,
    })
    const save = () => Standing.save({ sport: "football", season, rows: [row(2, "1"), row(1, "2")], now })
    await save()
    const again = await measure(save)
    expect(again).toMatchObject({ value: 0, capacity: { calls: 1, write: 0 } })
    expect((await Standing.list({ sport: "football", season })).map((one) => one.teamId)).toEqual(["2", "1"])
  })
})

describe("snapshots", () => {
  test("are read in one GetItem of half a unit and give back the text they were made of", async () => {
    const key = `test/${unique()}`
    const games = Array.from({ length: 15 }, (_, n) => aFeedGame({ id: `g${n}` }))
    expect(await Snapshot.write(key, { games }, { asOf: now, stale: false, readAt: now })).toBe(true)
    const { capacity } = await measure(() => Snapshot.read(key))
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
    expect(JSON.parse(await snapshotText(key))).toEqual({ data: { games } })
  })

  test("keep body and etag when only the time of the check moves", async () => {
    const key = `test/${unique()}`
    await Snapshot.write(key, { a: 1, b: 2 }, { asOf: now, stale: false, readAt: now })
    const before = await Snapshot.read(key)
    const later = "2026-11-21T20:00:10.000Z"
    const same = { asOf: later, stale: true, readAt: later }
    expect(await Snapshot.write(key, { b: 2, a: 1 }, same)).toBe(false)
    const after = await Snapshot.read(key)
    expect(after).toMatchObject({ etag: before?.etag, asOf: "2026-11-21T20:00:10.000Z", stale: true })
  })

  test("of an unknown page are undefined", async () => {
    expect(await Snapshot.read("test/none")).toBeUndefined()
  })
})
