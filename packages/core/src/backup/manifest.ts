import * as v from "valibot"
import { AppError } from "../error.ts"
import { readJson, type Store } from "./store.ts"

/** Rises when an older restore could not read what is written. */
export const FORMAT = 1

const Tally = v.object({ items: v.number(), hash: v.string() })
const Tallies = v.record(v.string(), Tally)

const Part = v.object({
  file: v.string(),
  /** Of the file, compressed. */
  bytes: v.number(),
  sha256: v.string(),
  entities: Tallies,
})
export type Part = v.InferOutput<typeof Part>

/** Written first: what a run that goes on after a kill has to know. */
export const Job = v.object({
  format: v.literal(FORMAT, "is of a format that this version does not read"),
  product: v.literal("ncsu-hub", "is not a backup of the hub"),
  name: v.string(),
  table: v.string(),
  stage: v.string(),
  /** The last migration that was applied. */
  schema: v.number(),
  segments: v.number(),
  startedAt: v.string(),
})
export type Job = v.InferOutput<typeof Job>

/** How far a segment of the table is read, and in which parts that is. */
export const Segment = v.object({
  cursor: v.nullable(v.string()),
  isDone: v.boolean(),
  readUnits: v.number(),
  parts: v.array(Part),
})
export type Segment = v.InferOutput<typeof Segment>

/** Written last: a backup without it is not one. */
export const Manifest = v.object({
  ...Job.entries,
  finishedAt: v.string(),
  items: v.number(),
  readUnits: v.number(),
  entities: Tallies,
  parts: v.array(Part),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** A complete backup. Throws `backup.not_found`, `backup.unreadable` for one that is not ours or of a newer format. */
export async function readManifest(store: Store, name: string): Promise<Manifest> {
  const found = await readJson(store, `${name}/manifest.json`)
  if (found === undefined) {
    throw new AppError(
      "not_found",
      "backup.not_found",
      `There is no complete backup ${name} in ${store.where}`,
    )
  }
  const parsed = v.safeParse(Manifest, found)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  throw new AppError("unprocessable", "backup.unreadable", `${name} ${issue.message} (${path})`)
}

/** The names of all backups, oldest first, and whether each is complete. */
export async function backupsIn(store: Store): Promise<{ name: string; isComplete: boolean }[]> {
  const files = await store.list("")
  const complete = new Set(files.flatMap((file) => /^([^/]+)\/manifest\.json$/.exec(file)?.[1] ?? []))
  const names = files.flatMap((file) => /^([^/]+)\/job\.json$/.exec(file)?.[1] ?? [])
  return names.map((name) => ({ name, isComplete: complete.has(name) }))
}

/** The newest complete backup. Throws `backup.none`. */
export async function newest(store: Store): Promise<string> {
  const last = (await backupsIn(store)).filter(({ isComplete }) => isComplete).at(-1)
  if (last) return last.name
  throw new AppError("not_found", "backup.none", `There is no complete backup in ${store.where}`)
}
