import { waitUntilTableExists } from "@aws-sdk/client-dynamodb"
import { type Manifest, newest, readManifest } from "@hub/core/backup/manifest"
import { mediaToRestore, restoreMedia } from "@hub/core/backup/media"
import { type Restored, restoreTable } from "@hub/core/backup/restore"
import { s3Client } from "@hub/core/backup/s3-store"
import { isEmpty } from "@hub/core/backup/scan"
import type { Store } from "@hub/core/backup/store"
import { measure } from "@hub/core/capacity"
import { config, mediaBucket } from "@hub/core/config"
import { dynamo } from "@hub/core/table"
import { mayWrite } from "../consent.ts"
import { checkTable } from "../db-check/run.ts"
import { createTable } from "../local/table.ts"
import { migrations } from "../migrations/index.ts"
import { NOT_RIGHT } from "../options.ts"
import { progress } from "../progress.ts"
import { locked } from "./locked.ts"
import { entitiesTable } from "./report.ts"
import { storeAt } from "./where.ts"

export type RestoreOptions = {
  name?: string | undefined
  from: string
  table?: string | undefined
  create: boolean
  media: boolean
  force: boolean
  yes: boolean
  stage: string | undefined
  lockSeconds: number
  json: boolean
}

export async function runRestore(options: RestoreOptions): Promise<void> {
  const { stage, table: own } = config()
  const write = mayWrite(stage, options)
  const store = storeAt(options.from)
  const name = options.name ?? (await newest(store))
  const table = options.table ?? own
  const manifest = await readManifest(store, name)
  if (options.media) await mediaToRestore(name, store)
  if (!write) return say(manifest, table, options)
  if (options.create) {
    await createTable(dynamo, table)
    await waitUntilTableExists({ client: dynamo, maxWaitTime: 300 }, { TableName: table })
  }
  const started = Date.now()
  const { value, capacity } = await measure(() =>
    locked(`restore-${table}`, options.lockSeconds, () => fill(name, store, table, options)),
  )
  const findings = await checkTable(table)
  const files = options.media ? await putMediaBack(name, store) : 0
  const seconds = Math.round((Date.now() - started) / 100) / 10
  const result = { ...value, table, seconds, files, findings, ...capacity }
  if (value.differences.length > 0) process.exitCode = NOT_RIGHT
  if (options.json) return console.log(JSON.stringify(result, null, 2))
  console.log(entitiesTable(value.entities))
  console.log(
    `${name} into ${table}: ${value.items} items${value.ended > 0 ? `, ${value.ended} that have ended left out` : ""}, ${seconds} s, ${capacity.write} write units, ${capacity.read} read units`,
  )
  console.log(verdict(value, findings.length))
}

async function fill(name: string, store: Store, table: string, { force }: RestoreOptions): Promise<Restored> {
  const bar = progress()
  const restored = await restoreTable(name, {
    store,
    table,
    schema: migrations.length,
    force,
    now: Date.now,
    lanes: 4,
    unitsPerSecond: 0,
    onStep: (done, total) => bar.step("parts", done, total),
  })
  bar.end()
  return restored
}

function verdict({ differences, schema }: Restored, findings: number): string {
  const compared =
    differences.length === 0
      ? "Counts and hashes of every entity are those of the backup."
      : `NOT the same:\n  ${differences.join("\n  ")}`
  const checked =
    findings === 0 ? "" : `\n${findings} findings of the database check, as they were saved: hub db check`
  const behind = migrations.length - schema
  const older = behind > 0 ? `\nIt was made ${behind} migrations ago: hub migrate` : ""
  return `${compared}${checked}${older}`
}

/** What would be done; nothing is written. */
async function say(manifest: Manifest, table: string, { create, json }: RestoreOptions): Promise<void> {
  const empty = create || (await isEmpty(table))
  const { name, items, schema, startedAt } = manifest
  if (json)
    return console.log(JSON.stringify({ name, items, schema, startedAt, table, isEmpty: empty }, null, 2))
  console.log(entitiesTable(manifest.entities))
  console.log(
    `Would write ${items} items of ${startedAt}, schema ${schema}, into ${table}, which is ${empty ? "empty" : "NOT empty"}. Add --yes to do it.`,
  )
}

function putMediaBack(name: string, store: Store): Promise<number> {
  return restoreMedia(name, store, { client: s3Client(), name: mediaBucket() })
}
