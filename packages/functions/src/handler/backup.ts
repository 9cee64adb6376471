import { backupsIn } from "@hub/core/backup/manifest"
import { saveMedia } from "@hub/core/backup/media"
import { nameAt, unfinished } from "@hub/core/backup/names"
import { s3Client, s3Store } from "@hub/core/backup/s3-store"
import { saveTable } from "@hub/core/backup/save"
import { config, mediaBucket, vault } from "@hub/core/config"
import { meter } from "@hub/core/cost/count"
import { countStore } from "@hub/core/cost/count-store"
import { Migration } from "@hub/core/migration"
import { metered } from "../metered.ts"

/** Slow enough that fans' reads are not held up, and done with 4 GB within its 15 minutes. */
const READ_UNITS = 1000
const PART_ITEMS = 5000
/** $0.01 at most; what people send in a day is far less. */
const MOST_FILES = 2000

/** The schedule's backup of the table and of what people sent, once a day. One that was not finished within the day is gone on with. */
export function handler(_event: unknown, context?: { memoryLimitInMB?: string | number }) {
  return metered("work", context, async () => {
    const { table, stage } = config()
    const client = countStore(s3Client(), (usage) => meter.count("work", usage))
    const store = s3Store(vault(), "", client)
    const now = Date.now()
    const name = unfinished(await backupsIn(store), now) ?? nameAt(now)
    const { items, readUnits, parts } = await saveTable(name, {
      store,
      table,
      stage,
      schema: await Migration.schema(),
      now: Date.now,
      segments: 4,
      unitsPerSecond: READ_UNITS,
      partItems: PART_ITEMS,
    })
    // After the table: what it names was sent before.
    const media = await saveMedia(name, store, { client, name: mediaBucket() }, MOST_FILES)
    return { name, items, readUnits, parts: parts.length, files: media.files.length, left: media.left }
  })
}
