import { backupsIn } from "@hub/core/backup/manifest"
import { saveMedia } from "@hub/core/backup/media"
import { nameAt, unfinished } from "@hub/core/backup/names"
import { s3Client } from "@hub/core/backup/s3-store"
import { saveTable } from "@hub/core/backup/save"
import { config, mediaBucket, vault } from "@hub/core/config"
import { Migration } from "@hub/core/migration"
import { progress } from "../progress.ts"
import { tableItems } from "./items.ts"
import { locked } from "./locked.ts"
import { exportNatively, momentOf } from "./pitr.ts"
import { entitiesTable, megabytes } from "./report.ts"
import { storeAt } from "./where.ts"

export type BackupOptions = {
  table?: string | undefined
  to: string
  segments: number
  unitsPerSecond: number
  partItems: number
  lockSeconds: number
  media: boolean
  fresh: boolean
  json: boolean
}

export async function runBackup(options: BackupOptions): Promise<void> {
  const { table: own, stage } = config()
  const table = options.table ?? own
  const store = storeAt(options.to)
  const started = Date.now()
  const known = options.fresh ? undefined : unfinished(await backupsIn(store), started)
  const name = known ?? nameAt(started)
  console.error(`${known === undefined ? "Begins" : "Goes on with"} ${store.where}/${name}`)
  const bar = progress()
  const count = { items: 0 }
  const total = await tableItems(table)
  const result = await locked("backup", options.lockSeconds, async () => {
    const manifest = await saveTable(name, {
      store,
      table,
      stage,
      schema: await Migration.schema(),
      now: Date.now,
      segments: options.segments,
      unitsPerSecond: options.unitsPerSecond,
      partItems: options.partItems,
      onStep: (items) => {
        count.items += items
        bar.step("items saved", count.items, Math.max(total, count.items))
      },
    })
    const media = options.media ? await mediaBeside(name, options.to, bar.step) : undefined
    return { manifest, media }
  })
  bar.end()
  const { manifest, media } = result
  const seconds = Math.round((Date.now() - started) / 100) / 10
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
  const files = media?.files.length
  const summary = {
    name,
    where: store.where,
    seconds,
    bytes,
    items: manifest.items,
    readUnits: manifest.readUnits,
  }
  if (options.json)
    return console.log(JSON.stringify({ ...summary, files, entities: manifest.entities }, null, 2))
  console.log(entitiesTable(manifest.entities))
  console.log(
    `${store.where}/${name}: ${manifest.items} items in ${manifest.parts.length} parts, ${megabytes(bytes)}, ${seconds} s, ${manifest.readUnits} read units${files === undefined ? "" : `, ${files} media files`}`,
  )
}

async function mediaBeside(
  name: string,
  to: string,
  step: (name: string, done: number, total: number) => void,
) {
  const onStep = (files: number) => step("media files saved", files, files)
  return saveMedia(name, storeAt(to), { client: s3Client(), name: mediaBucket(), onStep })
}

export async function runNativeExport(moment: string | undefined, json: boolean): Promise<void> {
  const arn = await exportNatively(config().table, vault(), momentOf(moment))
  console.log(json ? JSON.stringify({ export: arn }) : `AWS exports ${config().table}: ${arn}`)
}
