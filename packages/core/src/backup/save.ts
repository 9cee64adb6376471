import { setTimeout as sleep } from "node:timers/promises"
import * as v from "valibot"
import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import { itemOf, lineOf, type Raw } from "./line.ts"
import { FORMAT, Job, type Manifest, Segment } from "./manifest.ts"
import { createPace, type Pace } from "./pace.ts"
import { packed } from "./part.ts"
import { scanned } from "./scan.ts"
import { readJson, type Store, writeJson } from "./store.ts"
import { itemsOf, sumOf } from "./tally.ts"

export type Save = {
  store: Store
  table: string
  stage: string
  /** The last migration that was applied. */
  schema: number
  now: () => number
  /** Of the table, read side by side. */
  segments: number
  /** Read units a second on average, 0 for no limit. */
  unitsPerSecond: number
  /** Items in a part; it is held in memory until it is written. */
  partItems: number
  onStep?: (items: number) => void
}

/**
 * Saves every item of the table as compressed parts and, last, a manifest. Each item is read consistently, the whole is
 * not one moment: what is written meanwhile is in or not. A run that was killed is taken up where its last parts end.
 * 1 RRU per 4 KB. Returns the manifest.
 */
export async function saveTable(name: string, save: Save): Promise<Manifest> {
  const job = await jobOf(name, save)
  const pace = createPace(save.unitsPerSecond, { now: Date.now, sleep })
  const segments = await Promise.all(
    Array.from({ length: job.segments }, (_none, segment) => saveSegment(job, segment, save, pace)),
  )
  const parts = segments.flatMap((segment) => segment.parts)
  const entities = sumOf(parts.map((part) => part.entities))
  const readUnits = segments.reduce((sum, segment) => sum + segment.readUnits, 0)
  const finishedAt = iso(save.now())
  const manifest = { ...job, finishedAt, items: itemsOf(entities), readUnits, entities, parts }
  await writeJson(save.store, `${name}/manifest.json`, manifest)
  return manifest
}

/** The job that was begun under this name, or a new one. Throws `backup.exists` for a complete one. */
async function jobOf(name: string, { store, table, stage, schema, segments, now }: Save): Promise<Job> {
  if (await readJson(store, `${name}/manifest.json`)) {
    throw new AppError("conflict", "backup.exists", `${name} is complete already`)
  }
  const known = await readJson(store, `${name}/job.json`)
  if (known !== undefined) {
    const job = v.parse(Job, known)
    if (job.table === table && job.schema === schema) return job
    throw new AppError(
      "conflict",
      "backup.other",
      `${name} was begun of ${job.table} at schema ${job.schema}; begin a new one`,
    )
  }
  const startedAt = iso(now())
  const job = {
    format: FORMAT,
    product: "ncsu-hub",
    name,
    table,
    stage,
    schema,
    segments,
    startedAt,
  } as const
  await writeJson(store, `${name}/job.json`, job)
  return job
}

/** Part first, then how far that is: a run killed in between writes the same part once more. */
async function saveSegment(job: Job, segment: number, save: Save, pace: Pace): Promise<Segment> {
  const file = `${job.name}/segments/${segment}.json`
  const known = await readJson(save.store, file)
  const state = known === undefined ? fresh : v.parse(Segment, known)
  if (state.isDone) return state
  const from = state.cursor === null ? undefined : itemOf(state.cursor)
  const slice = { segment, segments: job.segments, from, pageItems: save.partItems }
  const pages = scanned(save.table, slice)
  const gathered: Gathered = { ...state, items: [] }
  for await (const { items, cursor, readUnits } of pages) {
    gathered.items.push(...items)
    gathered.readUnits += readUnits
    save.onStep?.(items.length)
    if (gathered.items.length >= save.partItems || !cursor) {
      await keep(job, segment, gathered, cursor, save.store)
    }
    await pace.spent(readUnits)
  }
  return v.parse(Segment, await readJson(save.store, file))
}

const fresh: Segment = { cursor: null, isDone: false, readUnits: 0, parts: [] }

type Gathered = Segment & { items: Raw[] }

async function keep(job: Job, segment: number, gathered: Gathered, cursor: Raw | undefined, store: Store) {
  if (gathered.items.length > 0) {
    const nr = String(gathered.parts.length + 1).padStart(5, "0")
    const { part, bytes } = packed(`parts/${segment}-${nr}.ndjson.zst`, gathered.items)
    await store.write(`${job.name}/${part.file}`, bytes)
    gathered.parts = [...gathered.parts, part]
    gathered.items = []
  }
  const state: Segment = {
    cursor: cursor ? lineOf(cursor) : null,
    isDone: !cursor,
    readUnits: gathered.readUnits,
    parts: gathered.parts,
  }
  await writeJson(store, `${job.name}/segments/${segment}.json`, state)
}
