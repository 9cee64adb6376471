import * as v from "valibot"
import { backupsIn } from "./manifest.ts"
import { readJson, type Store } from "./store.ts"

const Medium = v.object({
  key: v.string(),
  etag: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  type: v.string(),
  cache: v.string(),
})
export type Medium = v.InferOutput<typeof Medium>

const Media = v.object({
  isComplete: v.boolean(),
  /** There were so many more than one run copies. */
  left: v.number(),
  files: v.array(Medium),
  /** Of files that are not in the bucket any more, and still in the list of an older backup. */
  gone: v.array(v.string()),
})
export type Media = v.InferOutput<typeof Media>

/** All backups share the files. */
export const FILES = "media/"

/** Where a file lies, by what it holds. */
export function fileOf(sha256: string): string {
  return `${FILES}${sha256}`
}

/** What a backup holds of media; undefined where they were not asked for. */
export async function mediaOf(backup: string, store: Store): Promise<Media | undefined> {
  const found = await readJson(store, `${backup}/media.json`)
  return found === undefined ? undefined : v.parse(Media, found)
}

/** The newest complete list before this backup. */
export async function mediaBefore(backup: string, store: Store): Promise<Media | undefined> {
  const earlier = (await backupsIn(store)).filter(({ name }) => name < backup).toReversed()
  for (const { name } of earlier) {
    const media = await mediaOf(name, store)
    if (media?.isComplete) return media
  }
  return undefined
}

/** All files that a list names. One read for each backup that is kept. */
export async function stillNeeded(store: Store): Promise<Set<string>> {
  const needed = new Set<string>()
  for (const { name } of await backupsIn(store))
    for (const { sha256 } of (await mediaOf(name, store))?.files ?? []) needed.add(sha256)
  return needed
}
