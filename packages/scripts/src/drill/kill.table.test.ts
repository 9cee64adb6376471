import { randomUUID } from "node:crypto"
import { DeleteTableCommand } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { folderStore } from "@hub/core/backup/folder-store"
import { newest, readManifest } from "@hub/core/backup/manifest"
import { tallyTable } from "@hub/core/backup/scan"
import { writeStored } from "@hub/core/batch"
import { config } from "@hub/core/config"
import { Migration } from "@hub/core/migration"
import { dynamo } from "@hub/core/table"
import { beforeAll, expect, test, vi } from "vitest"
import { createTable } from "../local/table.ts"
import { temporaryFolder } from "../local/testing/folder.ts"
import { rehearse } from "../migrate/run.ts"
import { migrations } from "../migrations/index.ts"
import { oldFan } from "../testing/old-items.ts"
import { randomness, runAndKill } from "./kill.ts"

/** Of each verb; a hundred by `HUB_KILLS=100`, see docs/operations.md. */
const kills = Number(process.env["HUB_KILLS"] ?? 1)
const seed = Number(process.env["HUB_KILL_SEED"] ?? Date.now() % 1_000_000)
/** In pages and parts of as many, so that there are some to be killed between. */
const items = 100
const few = "8"
/** Long enough for a killed run to lose it and short enough to wait for. */
const lock = ["--lock", "0.3"]

vi.setConfig({ testTimeout: 180_000 + kills * 20_000 })

const { table } = config()
const everything = { segments: 2, pace: { spent: async () => undefined }, endsAfter: 0 }
const random = randomness(seed)

beforeAll(async () => {
  console.info(`HUB_KILL_SEED=${seed}`)
  await writeStored(
    table,
    Array.from({ length: items }, (_none, n) => marshall(oldFan(n))),
  )
})

/** A run comes as far as that before it is killed; it takes several of them to be done. */
const WITHIN = { lines: 8, ms: 50 }

type Count = { killed: number }

/** Starts it, kills it at a random moment, and starts it again, until one run ends by itself. */
async function untilDone(words: readonly string[], count: Count): Promise<void> {
  for (;;) {
    const moment = { lines: 1 + Math.floor(random() * WITHIN.lines), ms: random() * WITHIN.ms }
    const { code, wasKilled, err } = await runAndKill(words, count.killed < kills ? moment : undefined)
    if (wasKilled) count.killed += 1
    else if (code === 0) return
    // The lock of a run that was killed is waited for, as a person would.
    else if (!err.includes("lock")) throw new Error(err)
  }
}

/** One round after another until there were as many kills as were asked for; `round` compares at its end. */
async function drill(round: (count: Count) => Promise<void>): Promise<void> {
  const count = { killed: 0 }
  while (count.killed < kills) await round(count)
}

async function aBackup(): Promise<string> {
  const dir = await temporaryFolder()
  expect((await runAndKill(["backup", "--to", dir, "--partItems", few])).code).toBe(0)
  return dir
}

test("a backup that is killed again and again ends as one that was not", async () => {
  const before = await tallyTable(table, everything)
  await drill(async (count) => {
    const dir = await temporaryFolder()
    await untilDone(["backup", "--to", dir, "--partItems", few, ...lock], count)
    const store = folderStore(dir)
    const manifest = await readManifest(store, await newest(store))
    expect(manifest.entities).toEqual(before)
  })
})

test("a restore that is killed again and again ends as one that was not", async () => {
  const before = await tallyTable(table, everything)
  const dir = await aBackup()
  await drill(async (count) => {
    const target = `restored-${randomUUID()}`
    await createTable(dynamo, target)
    await untilDone(["restore", "--from", dir, "--table", target, "--yes", ...lock], count)
    expect(await tallyTable(target, everything)).toEqual(before)
    await dynamo.send(new DeleteTableCommand({ TableName: target }))
  })
})

test("migrations that are killed again and again end as those that were not, there and back", async () => {
  const before = await tallyTable(table, everything)
  const migrate = (to: string) => ["migrate", "--to", to, "--page", few, "--yes", ...lock]
  await drill(async (count) => {
    await untilDone(migrate("3"), count)
    expect(await Migration.schema()).toBe(3)
    const counts = await Promise.all(migrations.map((one) => rehearse(one, "up", table)))
    expect(counts.map(({ changed }) => changed)).toEqual([0, 0, 0])
    await untilDone(migrate("0"), count)
    expect(await tallyTable(table, everything)).toEqual(before)
  })
})
