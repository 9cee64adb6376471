import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3"
import { getSignedUrl } from "@aws-sdk/s3-request-presigner"
import { mediaBucket } from "../config.ts"
import { meter } from "../cost/count.ts"
import { countStore } from "../cost/count-store.ts"
import type { ImageType, Picture } from "./info.ts"

// Uploads are signed with their own checksum; an automatic one would be that of an empty body.
const client = countStore(
  new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED", maxAttempts: 3 }),
  (usage) => meter.count("accounts", usage),
)

/** How long a browser may take to begin sending. */
export const GRANT_SECONDS = 300

/**
 * An address to PUT exactly these bytes to, once: type, length and hash are signed, so S3 refuses anything else, and so it
 * does a second object under the same key.
 */
export async function presign(key: string, { type, bytes, sha256 }: Picture) {
  const headers = { "content-type": type, "if-none-match": "*", "x-amz-checksum-sha256": sha256 }
  const command = new PutObjectCommand({
    Bucket: mediaBucket(),
    Key: key,
    ContentType: type,
    ContentLength: bytes,
    ChecksumSHA256: sha256,
    IfNoneMatch: "*",
  })
  const signed = new Set([...Object.keys(headers), "content-length"])
  const url = await getSignedUrl(client, command, {
    expiresIn: GRANT_SECONDS,
    signableHeaders: signed,
    unhoistableHeaders: signed,
  })
  // The length is the browser's own to say.
  return { url, headers }
}

/** What lies under a key; undefined where nothing does. */
export async function read(key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: mediaBucket(), Key: key }))
    return await Body?.transformToByteArray()
  } catch (thrown) {
    // Who may not list a bucket is told 403 of what is not there.
    if (thrown instanceof NoSuchKey || isRefused(thrown)) return undefined
    throw thrown
  }
}

export async function keep(key: string, body: Uint8Array, type: ImageType, seconds: number): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: mediaBucket(),
      Key: key,
      Body: body,
      ContentType: type,
      CacheControl: `public, max-age=${seconds}, immutable`,
    }),
  )
}

export async function remove(key: string): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: mediaBucket(), Key: key }))
}

function isRefused(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AccessDenied"
}
