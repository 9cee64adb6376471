import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { tallyTable } from "@hub/core/backup/scan"
import { writeStored } from "@hub/core/batch"
import { config } from "@hub/core/config"
import { Migration as Ledger } from "@hub/core/migration"
import { dynamo } from "@hub/core/table"
import { User } from "@hub/core/user"
import { beforeAll, expect, test } from "vitest"
import { migrations } from "../migrations/index.ts"
import { oldFan } from "../testing/old-items.ts"
import type { Item, Migration } from "./info.ts"
import { apply, lock, type Run, rehearse, unlock } from "./run.ts"

const [, newest, followed] = migrations
const table = config().table
const run: Run = { table, holder: "me", lockMs: 60_000, pageItems: 7, now: Date.now }
const everything = { segments: 1, pace: { spent: async () => undefined }, endsAfter: 0 }

beforeAll(() =>
  writeStored(
    table,
    Array.from({ length: 40 }, (_none, n) => marshall(oldFan(n))),
  ),
)

function the(migration: Migration | undefined): Migration {
  if (!migration) throw new Error("There is no such migration")
  return migration
}

test("a rehearsal counts what would change, and changes nothing", async () => {
  const before = await tallyTable(table, everything)
  expect(await rehearse(the(newest), "up", table)).toEqual({ seen: 40, changed: 40 })
  expect(await tallyTable(table, everything)).toEqual(before)
})

test("up and down again is what it was, and the index is filled in between", async () => {
  const before = await tallyTable(table, everything)
  expect(await apply(the(newest), "up", run)).toMatchObject({ isDone: true, seen: 40, changed: 40 })
  expect(await Ledger.schema()).toBe(2)
  expect((await User.newest({ limit: 3 })).items.map(({ id }) => id)).toEqual(["old-39", "old-38", "old-37"])
  expect(await apply(the(newest), "down", run)).toMatchObject({ isDone: true, changed: 40 })
  await unlock(run)
  expect(await tallyTable(table, everything)).toEqual(before)
})

test("a run goes on at the page where the last one was killed", async () => {
  const stop = new Error("killed")
  const killed = apply(the(followed), "up", {
    ...run,
    onStep: (seen) => {
      if (seen >= 20) throw stop
    },
  })
  await expect(killed).rejects.toBe(stop)
  const half = (await Ledger.ledger()).find(({ id }) => id === followed?.id)
  expect(half).toMatchObject({ isDone: false, seen: expect.toSatisfy((seen) => seen >= 14 && seen < 40) })
  expect(await apply(the(followed), "up", run)).toMatchObject({ isDone: true, seen: 40 })
})

test("who changes an item meanwhile is not overwritten", async () => {
  const order: string[] = []
  const shouting: Migration = {
    ...the(newest),
    id: "0009-shouting",
    reads: ["bio"],
    up: ({ id, bio }) => {
      order.push(String(id))
      return { shout: `${String(bio)}!` }
    },
  }
  await rehearse(shouting, "up", table)
  const last = order.at(-1) ?? ""
  // One page holds all of them: by the time that the last one is written it was read 39 writes ago.
  const changed: Promise<unknown>[] = []
  const up = (item: Item) => {
    if (changed.length === 0) changed.push(changeBio(last))
    return shouting.up(item)
  }
  await apply({ ...shouting, up }, "up", { ...run, pageItems: 1000 })
  await Promise.all(changed)
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: table, Key: keyOf(last) }))
  expect(Item?.["shout"]).toEqual({ S: "Go Pack!" })
  expect(Item?.["bio"]).toEqual({ S: "Go Pack" })
})

function keyOf(id: string) {
  return marshall({ pk: `USER#${id}`, sk: `USER#${id}` })
}

function changeBio(id: string) {
  const command = new UpdateItemCommand({
    TableName: table,
    Key: keyOf(id),
    UpdateExpression: "SET bio = :bio",
    ExpressionAttributeValues: marshall({ ":bio": "Go Pack" }),
  })
  return dynamo.send(command)
}

test("a second run is refused while the first has the lock, and takes over when it ran out", async () => {
  const at = Date.now() + 120_000
  const second = { ...run, holder: "you" }
  await lock({ ...run, now: () => at })
  await expect(lock({ ...second, now: () => at + 1000 })).rejects.toMatchObject({ reason: "migrate.locked" })
  await lock({ ...second, now: () => at + 60_000 })
  await unlock(second)
})
