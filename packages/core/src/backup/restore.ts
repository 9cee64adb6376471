import { setTimeout as sleep } from "node:timers/promises"
import { writeStored } from "../batch.ts"
import { AppError } from "../error.ts"
import { sideBySide } from "./lanes.ts"
import { expiryOf, itemOf, typeOf } from "./line.ts"
import { type Manifest, type Part, readManifest } from "./manifest.ts"
import { createPace } from "./pace.ts"
import { linesOf } from "./part.ts"
import { begin, end, noteDone, type Progress, progressIn } from "./progress.ts"
import { isEmpty, tallyTable } from "./scan.ts"
import type { Store } from "./store.ts"
import { differences, itemsOf, sumOf, type Tallies, tallying } from "./tally.ts"

export type Restore = {
  store: Store
  /** The one that is filled. */
  table: string
  /** The last migration that this version knows. */
  schema: number
  /** Also into a table that holds something: what is there under the same keys is replaced, the rest stays. */
  force: boolean
  now: () => number
  /** Parts written side by side, and segments compared. */
  lanes: number
  /** Read units a second while comparing, 0 for no limit. */
  unitsPerSecond: number
  onStep?: (done: number, total: number) => void
}

export type Restored = {
  backup: string
  /** Of the backup, 0 where it was made before the first migration: what is missing is for `hub migrate`. */
  schema: number
  items: number
  /** Ended meanwhile, left out. */
  ended: number
  entities: Tallies
  differences: string[]
}

/** An item whose TTL is nearer than this may be gone before it is compared. */
const NEAR_SECONDS = 3600

/**
 * Fills a table from a backup, every part verified before any of it is written, and compares what is there with what was
 * saved. A run that was killed is taken up at its parts. Throws `backup.newer_schema`, `restore.not_empty`,
 * `restore.other`, `backup.corrupt`. 1 WRU per KB and index, and 1 RRU per 4 KB.
 */
export async function restoreTable(name: string, restore: Restore): Promise<Restored> {
  const { store, table, lanes } = restore
  const manifest = await readManifest(store, name)
  if (manifest.schema > restore.schema) throw newer(manifest, restore.schema)
  const progress = await progressOf(name, restore)
  const left = manifest.parts.filter(({ file }) => !progress.done.has(file))
  const count = { done: manifest.parts.length - left.length }
  await sideBySide(left, lanes, async (part) => {
    const lines = await linesOf(store, name, part)
    const items = lines.map(itemOf).filter((item) => expiryOf(item) > progress.endsAfter)
    await writeStored(table, items)
    await noteDone(table, part.file)
    count.done += 1
    restore.onStep?.(count.done, manifest.parts.length)
  })
  const compared = await compare(manifest, progress, restore)
  await end(table)
  return compared
}

async function progressOf(name: string, { table, force, now }: Restore): Promise<Progress> {
  const known = await progressIn(table)
  if (known && known.backup !== name && !force) {
    throw new AppError(
      "conflict",
      "restore.other",
      `${table} is half filled from ${known.backup}; go on with that one`,
    )
  }
  if (known?.backup === name) return known
  if (!force && !(await isEmpty(table))) {
    throw new AppError("conflict", "restore.not_empty", `${table} is not empty`)
  }
  return begin(table, name, Math.floor(now() / 1000) + NEAR_SECONDS)
}

/** What the parts say that there should be, beside what is there. Reads the parts once more: a resumed run saw only some. */
async function compare(manifest: Manifest, progress: Progress, restore: Restore): Promise<Restored> {
  const { store, table, lanes, unitsPerSecond } = restore
  const { endsAfter } = progress
  const expected: Tallies[] = []
  for (const part of manifest.parts) expected.push(await tallyPart(store, manifest.name, part, endsAfter))
  const saved = sumOf(expected)
  const pace = createPace(unitsPerSecond, { now: Date.now, sleep })
  const found = await tallyTable(table, { segments: lanes, pace, endsAfter })
  const ended = manifest.items - itemsOf(saved)
  const itself =
    ended === 0 ? differences(manifest.entities, saved).map((one) => `the backup itself: ${one}`) : []
  return {
    backup: manifest.name,
    schema: manifest.schema,
    items: itemsOf(saved),
    ended,
    entities: saved,
    differences: [...itself, ...differences(saved, found)],
  }
}

async function tallyPart(store: Store, name: string, part: Part, endsAfter: number): Promise<Tallies> {
  const tally = tallying()
  for (const line of await linesOf(store, name, part)) {
    const item = itemOf(line)
    if (expiryOf(item) > endsAfter) tally.add(typeOf(item), line)
  }
  return tally.result()
}

function newer(manifest: Manifest, schema: number): AppError {
  const message = `${manifest.name} is of schema ${manifest.schema}, this version knows ${schema}: use the version that made it`
  return new AppError("unprocessable", "backup.newer_schema", message)
}
