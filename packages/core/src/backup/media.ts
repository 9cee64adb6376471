import { hash } from "node:crypto"
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3"
import { AppError } from "../error.ts"
import { sideBySide } from "./lanes.ts"
import { fileOf, type Media, type Medium, mediaBefore, mediaOf, stillNeeded } from "./media-list.ts"
import { type Store, writeJson } from "./store.ts"

/** What people sent, at the path that is their key; the rest of the bucket can be made again. */
const PREFIX = "media/"
/** Files between two checkpoints. */
const BETWEEN = 25
const LANES = 8

export type Bucket = { client: S3Client; name: string; onStep?: (files: number) => void }

type Listed = { key: string; etag: string; bytes: number }

/**
 * Saves what people sent: files by their hash, of which each is copied once, and beside the backup a list of them. What an earlier list
 * knows by key, tag and size is not read again; files that no list names any more are removed. At most `most` files are
 * copied, what is `left` comes with the next backup. A run that was killed is gone on with. A list request a thousand files,
 * and 1 GetObject and 1 PutObject for each new one.
 */
export async function saveMedia(
  backup: string,
  store: Store,
  bucket: Bucket,
  most = Number.POSITIVE_INFINITY,
): Promise<Media> {
  const begun = await mediaOf(backup, store)
  if (begun?.isComplete) return begun
  const before = await mediaBefore(backup, store)
  const known = new Map([...(before?.files ?? []), ...(begun?.files ?? [])].map((file) => [file.key, file]))
  const listed = await listOf(bucket)
  const there = listed.flatMap((one) => {
    const file = known.get(one.key)
    return file && file.etag === one.etag && file.bytes === one.bytes ? [file] : []
  })
  const saved = new Set(there.map(({ key }) => key))
  const wanted = listed.filter(({ key }) => !saved.has(key))
  const files = [...there]
  const gone = goneOf(before, files)
  const left = Math.max(0, wanted.length - most)
  const media = (isComplete: boolean): Media => ({ isComplete, left, files: files.toSorted(byKey), gone })
  await sideBySide(wanted.slice(0, wanted.length - left), LANES, async (one) => {
    const file = await copyOut(one, store, bucket)
    if (!file) return
    files.push(file)
    bucket.onStep?.(files.length)
    if (files.length % BETWEEN === 0) await writeJson(store, `${backup}/media.json`, media(false))
  })
  const complete = media(true)
  await writeJson(store, `${backup}/media.json`, complete)
  return forget(backup, complete, store)
}

/** Files that earlier lists named and this one does not. */
function goneOf(before: Media | undefined, files: readonly Medium[]): string[] {
  const current = new Set(files.map(({ sha256 }) => sha256))
  const earlier = [...(before?.gone ?? []), ...(before?.files ?? []).map(({ sha256 }) => sha256)]
  return [...new Set(earlier)].filter((sha256) => !current.has(sha256))
}

/** Removes what went and is in no list that is still kept; the lists end with their backups. */
async function forget(backup: string, media: Media, store: Store): Promise<Media> {
  if (media.gone.length === 0) return media
  const needed = await stillNeeded(store)
  const ended = media.gone.filter((sha256) => !needed.has(sha256))
  if (ended.length === 0) return media
  for (const sha256 of ended) await store.remove(fileOf(sha256))
  const rest = { ...media, gone: media.gone.filter((sha256) => needed.has(sha256)) }
  await writeJson(store, `${backup}/media.json`, rest)
  return rest
}

/** The list of a backup. Throws `backup.no_media` where they were not asked for. */
export async function mediaToRestore(backup: string, store: Store): Promise<Media> {
  const media = await mediaOf(backup, store)
  if (media) return media
  throw new AppError("not_found", "backup.no_media", `${backup} was made without media`)
}

/** Puts what is missing back, verified; what was sent again since is left alone. Throws `backup.no_media`, `backup.corrupt`. 1 HeadObject a file, and 1 PutObject where it is missing. */
export async function restoreMedia(backup: string, store: Store, bucket: Bucket): Promise<number> {
  const { files } = await mediaToRestore(backup, store)
  const state = { restored: 0 }
  for (const [index, file] of files.entries()) {
    if (!(await isThere(file, bucket))) {
      const Body = await verified(file, store)
      const { key, type, cache } = file
      const headers = { ContentType: type, ...(cache !== "" && { CacheControl: cache }) }
      await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body, ...headers }))
      state.restored += 1
    }
    bucket.onStep?.(index + 1)
  }
  return state.restored
}

/** The bytes of a file as they were saved. Throws `backup.corrupt`. */
export async function verified({ key, sha256 }: Medium, store: Store): Promise<Uint8Array> {
  const body = await store.read(fileOf(sha256))
  if (body && hash("sha256", body, "hex") === sha256) return body
  throw new AppError("unprocessable", "backup.corrupt", `The copy of ${key} is missing or not what was saved`)
}

async function listOf({ client, name }: Bucket): Promise<Listed[]> {
  const listed: Listed[] = []
  for await (const page of paginateListObjectsV2({ client }, { Bucket: name, Prefix: PREFIX }))
    for (const { Key: key, ETag: etag, Size: bytes } of page.Contents ?? [])
      if (key !== undefined && etag !== undefined && bytes !== undefined) listed.push({ key, etag, bytes })
  return listed
}

/** Undefined where somebody took it back since it was listed. */
async function copyOut(
  { key, etag, bytes }: Listed,
  store: Store,
  { client, name }: Bucket,
): Promise<Medium | undefined> {
  const object = await client.send(new GetObjectCommand({ Bucket: name, Key: key })).catch(unlessGone)
  const body = await object?.Body?.transformToByteArray()
  if (!object || !body) return undefined
  const sha256 = hash("sha256", body, "hex")
  await store.write(fileOf(sha256), body)
  const { ContentType: type = "application/octet-stream", CacheControl: cache = "" } = object
  return { key, etag, bytes, sha256, type, cache }
}

async function isThere({ key }: Medium, { client, name }: Bucket): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand({ Bucket: name, Key: key }))
    return true
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "NotFound") return false
    throw thrown
  }
}

function unlessGone(thrown: unknown): undefined {
  if (thrown instanceof NoSuchKey) return undefined
  throw thrown
}

function byKey(one: Medium, other: Medium): number {
  return one.key < other.key ? -1 : 1
}
