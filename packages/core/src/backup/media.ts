import { hash } from "node:crypto"
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3"
import * as v from "valibot"
import { AppError } from "../error.ts"
import { readJson, type Store, writeJson } from "./store.ts"

/** What people sent, at the path that is their key; the rest of the bucket can be made again or is a backup itself. */
const PREFIX = "media/"
/** Files between two checkpoints. */
const BETWEEN = 25

const Medium = v.object({
  key: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  type: v.string(),
  cache: v.string(),
})
type Medium = v.InferOutput<typeof Medium>

const Media = v.object({ isComplete: v.boolean(), files: v.array(Medium) })
export type Media = v.InferOutput<typeof Media>

export type Bucket = { client: S3Client; name: string; onStep?: (files: number) => void }

/** Copies what people sent beside the parts of a backup; keys never change what they hold, so a killed run goes on. */
export async function saveMedia(backup: string, store: Store, bucket: Bucket): Promise<Media> {
  const list = `${backup}/media.json`
  const media = await mediaOf(backup, store)
  if (media.isComplete) return media
  const known = new Set(media.files.map(({ key }) => key))
  for await (const key of keysIn(bucket)) {
    if (known.has(key)) continue
    media.files.push(await copyOut(backup, key, store, bucket))
    bucket.onStep?.(media.files.length)
    if (media.files.length % BETWEEN === 0) await writeJson(store, list, media)
  }
  const complete = { isComplete: true, files: media.files }
  await writeJson(store, list, complete)
  return complete
}

/** What a backup holds of media; nothing where they were not asked for. */
export async function mediaOf(backup: string, store: Store): Promise<Media> {
  const found = await readJson(store, `${backup}/media.json`)
  return found === undefined ? { isComplete: false, files: [] } : v.parse(Media, found)
}

/** Puts what is missing back, verified. Throws `backup.corrupt`. 1 HeadObject a file, and 1 PutObject where it is missing. */
export async function restoreMedia(backup: string, store: Store, bucket: Bucket): Promise<number> {
  const { files } = await mediaOf(backup, store)
  const state = { restored: 0 }
  for (const [index, file] of files.entries()) {
    if (!(await isThere(file, bucket))) {
      const Body = await verified(backup, file, store)
      const { key, type, cache } = file
      const headers = { ContentType: type, ...(cache !== "" && { CacheControl: cache }) }
      await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body, ...headers }))
      state.restored += 1
    }
    bucket.onStep?.(index + 1)
  }
  return state.restored
}

async function* keysIn({ client, name }: Bucket): AsyncGenerator<string> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: name, Prefix: PREFIX }))
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key
}

async function copyOut(backup: string, key: string, store: Store, { client, name }: Bucket): Promise<Medium> {
  const object = await client.send(new GetObjectCommand({ Bucket: name, Key: key }))
  const body = (await object.Body?.transformToByteArray()) ?? new Uint8Array()
  await store.write(`${backup}/${key}`, body)
  const { ContentType: type = "application/octet-stream", CacheControl: cache = "" } = object
  return { key, bytes: body.length, sha256: hash("sha256", body, "hex"), type, cache }
}

async function verified(backup: string, { key, sha256 }: Medium, store: Store): Promise<Uint8Array> {
  const body = await store.read(`${backup}/${key}`)
  if (body && hash("sha256", body, "hex") === sha256) return body
  throw new AppError("unprocessable", "backup.corrupt", `${backup}/${key} is missing or not what was saved`)
}

async function isThere({ key, bytes }: Medium, { client, name }: Bucket): Promise<boolean> {
  try {
    const found = await client.send(new HeadObjectCommand({ Bucket: name, Key: key }))
    return found.ContentLength === bytes
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "NotFound") return false
    throw thrown
  }
}
