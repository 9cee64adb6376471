export * as Upload from "./index.ts"

import * as v from "valibot"
import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { fingerprint, newId } from "../id.ts"
import { go } from "../table.ts"
import * as bucket from "./bucket.ts"
import { problemWith } from "./image.ts"
import { type Grant, type ImageType, type Info, type Kept, Picture, type Purpose } from "./info.ts"
import { UploadEntity } from "./upload.entity.ts"

export { Grant, Info, Kept, Picture } from "./info.ts"

/** A fan who changes their face more often than this in a day is a script. */
const A_DAY = 30
const DAY_MS = 86_400_000

export const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "must be the id of an upload"))

const Ask = v.object({ userId: v.string(), picture: Picture, now: v.number() })

/**
 * Leave to upload one picture within five minutes. Throws `upload.too_many` (429) after 30 in a day. 1 Query of at most 30
 * small items, 1 PutItem.
 */
export const begin = fn(Ask, async ({ userId, picture, now }): Promise<Grant> => {
  // A ULID of a day ago: what sorts after it was begun since.
  const since = newId(now - DAY_MS).slice(0, 10)
  const query = UploadEntity.query.ofUser({ userId }).gte({ id: since })
  const { data } = await go(query.go({ limit: A_DAY, consistent: true }))
  if (data.length >= A_DAY) throw tooMany(data[0]?.at ?? iso(now), now)
  const id = newId(now)
  const { purpose, type, bytes } = picture
  const expireAt = Math.floor((now + DAY_MS) / 1000)
  await go(UploadEntity.put({ userId, id, purpose, type, bytes, url: null, at: iso(now), expireAt }).go())
  const { url, headers } = await bucket.presign(waiting(userId, id), picture)
  return { id, url, headers, expiresAt: iso(now + bucket.GRANT_SECONDS * 1000) }
})

const One = v.object({ userId: v.string(), id: Id })

/**
 * Shows an uploaded picture to everybody, once it is seen to be one. Claiming twice is claiming once. Throws
 * `upload.not_found`, `upload.not_sent` (409) before its bytes are there, `upload.not_image` and `upload.metadata` (422). 1
 * GetItem, 1 object read and written, 1 UpdateItem.
 */
export const claim = fn(One, async ({ userId, id }): Promise<Kept & { purpose: Purpose }> => {
  const { data } = await go(UploadEntity.get({ userId, id }).go({ consistent: true }))
  if (!data || data.isDiscarded)
    throw new AppError("not_found", "upload.not_found", `There is no upload ${id}`)
  const { purpose, type, url: known } = data
  if (known !== null) return { url: known, purpose }
  const bytes = await bucket.read(waiting(userId, id))
  if (!bytes) throw new AppError("conflict", "upload.not_sent", "Send the picture first, then claim it")
  const problem = problemWith(bytes, type)
  if (problem) throw new AppError("unprocessable", `upload.${problem}`, words[problem])
  const url = purpose === "avatar" ? faceOf(userId, id) : `/media/article/${id}.${endings[type]}`
  await bucket.keep(keyOf(url), bytes, type, keepSeconds[purpose])
  await go(UploadEntity.patch({ userId, id }).set({ url }).remove(["expireAt"]).go())
  return { url, purpose }
})

/** All that a fan has uploaded, oldest first. 1 Query, as many pages as it takes. */
export const ofUser = fn(v.string(), async (userId): Promise<Info[]> => {
  const { data } = await go(UploadEntity.query.ofUser({ userId }).go({ pages: "all" }))
  return data.map(({ id, purpose, type, bytes, url, at }) => ({ id, purpose, type, bytes, url, at }))
})

const Discard = v.object({ userId: v.string(), url: v.string(), shown: v.nullable(v.string()) })

/**
 * Takes back a fan's picture that was claimed as `url`, where `shown` is what they show instead; any other address is left alone.
 * Its object goes where nothing took its place. The row stays until its day is over: it counts as one of the day's thirty.
 * 1 GetItem, 1 UpdateItem.
 */
export const discard = fn(Discard, async ({ userId, url, shown }) => {
  const id = idOf(url)
  if (id === undefined) return
  const { data } = await go(UploadEntity.get({ userId, id }).go({ consistent: true }))
  if (!data || data.url !== url || data.purpose !== "avatar") return
  if (shown === null || keyOf(shown) !== keyOf(url)) await bucket.remove(keyOf(url))
  const expireAt = Math.floor((Date.parse(data.at) + DAY_MS) / 1000)
  await go(UploadEntity.patch({ userId, id }).set({ url: null, isDiscarded: true, expireAt }).go())
})

/** Takes away what a fan who leaves has uploaded. Pictures of articles stay with the articles. 1 Query, 2 calls each. */
export const forget = fn(v.string(), async (userId): Promise<void> => {
  for (const { id, purpose, url } of await ofUser(userId)) {
    if (purpose === "avatar" && url !== null) await bucket.remove(keyOf(url))
    await go(UploadEntity.delete({ userId, id }).go())
  }
})

const words = {
  not_image: "This is not the picture that it claims to be",
  metadata: "The picture says where or with what it was taken; send it without",
}

/** A face may be taken back, so the CDN forgets it after a day. */
const keepSeconds: Record<Purpose, number> = { avatar: 86_400, article: 31_536_000 }

const endings: Record<ImageType, string> = {
  "image/webp": "webp",
  "image/jpeg": "jpg",
  "image/png": "png",
}

/** Below `tmp/`, which the bucket empties after a day. */
function waiting(userId: string, id: string): string {
  return `tmp/${userId}/${id}`
}

/**
 * A face stands under one key for good, so that comments of last year show the one of today. `v` is for those who keep answers: a
 * new face is seen at once where its address is new, elsewhere after a day.
 */
function faceOf(userId: string, id: string): string {
  return `/media/avatar/${fingerprint(userId)}?v=${id}`
}

function keyOf(url: string): string {
  return url.slice(1).replace(/\?.*$/, "")
}

function idOf(url: string): string | undefined {
  return /^\/media\/avatar\/.*([0-9A-HJKMNP-TV-Z]{26})/.exec(url)?.[1]
}

function tooMany(oldest: string, now: number): AppError {
  const message = `${A_DAY} uploads in a day are the most; try again later`
  const retryAfterSeconds = Math.max(60, (Date.parse(oldest) + DAY_MS - now) / 1000)
  return new AppError("rate_limit", "upload.too_many", message, { retryAfterSeconds })
}
