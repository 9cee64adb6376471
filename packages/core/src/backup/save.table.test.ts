import { randomUUID } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CreateTableCommand, DeleteTableCommand, ScanCommand } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { beforeAll, expect, onTestFinished, test } from "vitest"
import { writeStored } from "../batch.ts"
import { measure } from "../capacity.ts"
import { config } from "../config.ts"
import { Lease } from "../lease/index.ts"
import { dynamo } from "../table.ts"
import { folderStore } from "./folder-store.ts"
import { Backup } from "./index.ts"
import { backupsIn, newest, readManifest } from "./manifest.ts"
import { begin } from "./progress.ts"
import { rehearse } from "./rehearse.ts"
import { restoreTable } from "./restore.ts"
import { saveTable } from "./save.ts"

const now = () => Date.parse("2026-11-21T08:10:00.000Z")
const seconds = Math.floor(now() / 1000)

const items = Array.from({ length: 300 }, (_none, n) =>
  marshall({
    pk: `GAME#${n % 40}`,
    sk: `E${n}`,
    Type: n % 3 === 0 ? "Game" : "GameEvent",
    n,
    text: "x".repeat(n),
    bytes: new Uint8Array([n % 256]),
    ...(n % 50 === 0 && { expireAt: seconds + n }),
  }),
)

beforeAll(async () => {
  await writeStored(config().table, items)
  await Lease.take({ name: "tick", holder: "me", now: Date.now(), lasts: 60_000 })
  const today = ["Usage", "UsageSalt", "MailDay", "PushDay"]
  await writeStored(
    config().table,
    today.map((Type) => marshall({ pk: Type, sk: "2026-11-21", Type, expireAt: seconds + 86_400 })),
  )
})

async function store() {
  const dir = await mkdtemp(join(tmpdir(), "hub-backup-"))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return { dir, store: folderStore(dir) }
}

async function emptyTable(): Promise<string> {
  const TableName = `restored-${randomUUID()}`
  const S = (AttributeName: string) => ({ AttributeName, AttributeType: "S" }) as const
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [S("pk"), S("sk")],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    }),
  )
  onTestFinished(async () => void (await dynamo.send(new DeleteTableCommand({ TableName }))))
  return TableName
}

const how = { stage: "test", schema: 3, now, segments: 3, unitsPerSecond: 0, partItems: 40 }
const back = { schema: 3, force: false, now, lanes: 2, unitsPerSecond: 0 }
const save = async (over: Partial<Parameters<typeof saveTable>[1]> = {}) => {
  const kept = await store()
  const manifest = await saveTable("b1", { ...how, table: config().table, store: kept.store, ...over })
  return { ...kept, manifest }
}

test("a backup holds every item once, no lease and nothing that ends with its day, for the read units that it says", async () => {
  const { value, capacity } = await measure(() => save())
  const { manifest } = value
  expect(manifest).toMatchObject({
    items: 300,
    schema: 3,
    segments: 3,
    entities: { Game: { items: 100 }, GameEvent: { items: 200 } },
  })
  expect(manifest.readUnits).toBe(capacity.read)
  expect(manifest.parts.length).toBeGreaterThan(3)
  expect(await readManifest(value.store, "b1")).toEqual(manifest)
})

test("what comes back into an empty table is what was saved, without what is about to end", async () => {
  const { store: from } = await save()
  const table = await emptyTable()
  const restored = await restoreTable("b1", { ...back, store: from, table })
  expect(restored).toMatchObject({ items: 294, ended: 6, differences: [] })
  const { Count } = await dynamo.send(new ScanCommand({ TableName: table, Select: "COUNT" }))
  expect(Count).toBe(294)
})

test("a table that holds something is refused, unless that is wanted; then what differs is said", async () => {
  const { store: from } = await save()
  const table = await emptyTable()
  await writeStored(table, [marshall({ pk: "USER#1", sk: "USER#1", Type: "User" })])
  const into = { ...back, store: from, table }
  await expect(restoreTable("b1", into)).rejects.toMatchObject({ reason: "restore.not_empty" })
  const forced = await restoreTable("b1", { ...into, force: true })
  expect(forced.differences).toEqual(["User: 1 items instead of 0"])
})

test("a table half filled from another backup is refused, from this one gone on with", async () => {
  const { store: from } = await save()
  const table = await emptyTable()
  await begin(table, "b0", seconds)
  const into = { ...back, store: from, table }
  await expect(restoreTable("b1", into)).rejects.toMatchObject({ reason: "restore.other" })
  await begin(table, "b1", seconds - 60)
  expect((await restoreTable("b1", into)).differences).toEqual([])
})

test("a part that was changed is refused before any of it is written", async () => {
  const { store: from, dir, manifest } = await save()
  const [part] = manifest.parts
  const file = join(dir, "b1", part?.file ?? "")
  const bytes = await readFile(file)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(file, bytes)
  const table = await emptyTable()
  const broken = restoreTable("b1", { ...back, lanes: 1, store: from, table })
  await expect(broken).rejects.toMatchObject({ reason: "backup.corrupt" })
  const { Count } = await dynamo.send(new ScanCommand({ TableName: table, Select: "COUNT" }))
  expect(Count).toBe(1)
})

test("a backup of a newer schema, of another format or without a manifest is refused", async () => {
  const { store: from, dir } = await save({ schema: 4 })
  const into = { ...back, store: from, table: await emptyTable() }
  await expect(restoreTable("b1", into)).rejects.toMatchObject({ reason: "backup.newer_schema" })
  const manifest = await readManifest(from, "b1")
  await writeFile(join(dir, "b1/manifest.json"), JSON.stringify({ ...manifest, format: 2 }))
  await expect(restoreTable("b1", into)).rejects.toMatchObject({ reason: "backup.unreadable" })
  await rm(join(dir, "b1/manifest.json"))
  await expect(restoreTable("b1", into)).rejects.toMatchObject({ reason: "backup.not_found" })
  expect(await backupsIn(from)).toEqual([{ name: "b1", isComplete: false }])
  await expect(newest(from)).rejects.toMatchObject({ reason: "backup.none" })
})

test("a check leaves no table behind and notes what it found", async () => {
  const { store: from, dir, manifest } = await save()
  const scratch = `scratch-${randomUUID()}`
  const rehearsal = { store: from, scratch, schema: 3, now, lanes: 2 }
  expect(await rehearse("b1", rehearsal)).toMatchObject({ backup: "b1", ok: true, items: 294 })
  expect(await Backup.lastCheck()).toMatchObject({ ok: true, problem: null })
  await rm(join(dir, "b1", manifest.parts[0]?.file ?? ""))
  expect(await rehearse("b1", rehearsal)).toMatchObject({
    ok: false,
    problem: expect.stringContaining("is missing"),
  })
  await expect(dynamo.send(new ScanCommand({ TableName: scratch }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  })
})
