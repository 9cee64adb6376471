import { Readable } from "node:stream"
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3"
import { expect, test } from "vitest"
import { localCredentials } from "../links.ts"
import { temporaryFolder } from "../testing/folder.ts"
import { served } from "../testing/http.ts"
import { createBucket, createS3 } from "./index.ts"

const Bucket = "hub-media"

/** The real SDK with its defaults, as the product uses it: a CRC32 on every upload. */
async function started(over: { secretAccessKey?: string; now?: () => number } = {}) {
  const dir = await temporaryFolder()
  await createBucket(dir, Bucket)
  const { secretAccessKey = localCredentials.secretAccessKey, ...rest } = over
  const endpoint = await served(createS3({ dir, credentials: localCredentials, ...rest }))
  const credentials = { ...localCredentials, secretAccessKey }
  const s3 = new S3Client({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 })
  const text = async (Key: string, more = {}) =>
    (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString()
  const put = (Key: string, Body: string | Buffer, more = {}) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
  return { dir, endpoint, s3, text, put }
}

test("an object comes back with its bytes, type and metadata, also after a restart", async () => {
  const { put, s3, dir } = await started()
  const { ETag } = await put("a/ü b+c.txt", "Wölfe", { ContentType: "text/plain", Metadata: { by: "me" } })
  const again = new S3Client({
    endpoint: await served(createS3({ dir, credentials: localCredentials })),
    region: "us-east-1",
    credentials: localCredentials,
  })
  const found = await again.send(new GetObjectCommand({ Bucket, Key: "a/ü b+c.txt" }))
  expect(await found.Body?.transformToString()).toBe("Wölfe")
  expect(found).toMatchObject({ ETag, ContentType: "text/plain", ContentLength: 6, Metadata: { by: "me" } })
  expect(await s3.send(new HeadObjectCommand({ Bucket, Key: "a/ü b+c.txt" }))).toMatchObject({
    ContentLength: 6,
  })
})

test("a streamed upload is stored without its aws-chunked framing", async () => {
  const { s3, text } = await started()
  const Body = Readable.from([Buffer.from("first "), Buffer.from("second")])
  await s3.send(new PutObjectCommand({ Bucket, Key: "stream", Body, ContentLength: 12 }))
  expect(await text("stream")).toBe("first second")
})

test("a body that does not match its checksum is refused and not stored", async () => {
  const { put, text } = await started()
  await expect(put("bad", "data", { ChecksumCRC32: "AAAAAA==" })).rejects.toMatchObject({ name: "BadDigest" })
  await expect(text("bad")).rejects.toMatchObject({ name: "NoSuchKey" })
})

test("a request signed with another secret is refused", async () => {
  const { put } = await started({ secretAccessKey: "wrong" })
  await expect(put("x", "x")).rejects.toMatchObject({ name: "SignatureDoesNotMatch" })
})

test("a request signed an hour ago is refused", async () => {
  const { put } = await started({ now: () => Date.now() + 3_600_000 })
  await expect(put("x", "x")).rejects.toMatchObject({ name: "RequestTimeTooSkewed" })
})

test("a request without a signature is refused", async () => {
  const { endpoint } = await started()
  expect((await fetch(`${endpoint}/${Bucket}/x`)).status).toBe(403)
})

test("If-None-Match: * creates and never replaces; If-Match replaces only what it names", async () => {
  const { put, text } = await started()
  const { ETag } = await put("once", "1", { IfNoneMatch: "*" })
  await expect(put("once", "2", { IfNoneMatch: "*" })).rejects.toMatchObject({ name: "PreconditionFailed" })
  await expect(put("once", "2", { IfMatch: '"other"' })).rejects.toMatchObject({ name: "PreconditionFailed" })
  await expect(put("none", "2", { IfMatch: ETag })).rejects.toMatchObject({ name: "NoSuchKey" })
  await put("once", "3", { IfMatch: ETag })
  expect(await text("once")).toBe("3")
})

test("a GET with the object's own ETag is a 304", async () => {
  const { put, text } = await started()
  const { ETag } = await put("same", "1")
  await expect(text("same", { IfNoneMatch: ETag })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 304 },
  })
})

test.each([
  ["bytes=2-4", "cde", "bytes 2-4/8"],
  ["bytes=6-", "gh", "bytes 6-7/8"],
  ["bytes=-3", "fgh", "bytes 5-7/8"],
])("range %s is %s", async (Range, part, ContentRange) => {
  const { put, s3 } = await started()
  await put("letters", "abcdefgh")
  const found = await s3.send(new GetObjectCommand({ Bucket, Key: "letters", Range }))
  expect(await found.Body?.transformToString()).toBe(part)
  expect(found).toMatchObject({ ContentRange, ContentLength: part.length })
})

test("a range beyond the end is refused", async () => {
  const { put, text } = await started()
  await put("short", "abc")
  await expect(text("short", { Range: "bytes=9-" })).rejects.toMatchObject({ name: "InvalidRange" })
})

test("a listing goes page by page in key order and folds common prefixes", async () => {
  const { put, s3 } = await started()
  for (const key of ["a/1", "a/2", "b&c", "d/1", "e"]) await put(key, key)
  const pages = paginateListObjectsV2({ client: s3, pageSize: 1 }, { Bucket, Delimiter: "/" })
  const seen = []
  for await (const page of pages) {
    seen.push(
      ...(page.CommonPrefixes ?? []).map((one) => one.Prefix),
      ...(page.Contents ?? []).map((one) => one.Key),
    )
  }
  expect(seen).toEqual(["a/", "b&c", "d/", "e"])
  const all = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" }))
  expect(all.CommonPrefixes).toEqual([{ Prefix: "a/" }, { Prefix: "d/" }])
  const under = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "a/" }))
  expect(under.Contents).toMatchObject([{ Key: "a/1", Size: 3 }, { Key: "a/2" }])
  expect(under.IsTruncated).toBe(false)
})

test("a deleted object is gone, and deleting it again is no error", async () => {
  const { put, s3, text } = await started()
  await put("gone", "1")
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }))
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }))
  await expect(text("gone")).rejects.toMatchObject({ name: "NoSuchKey" })
})

test("several objects are deleted at once, also by keys that XML escapes", async () => {
  const { put, s3 } = await started()
  for (const key of ["a<b>&c", "d"]) await put(key, key)
  const Objects = [{ Key: "a<b>&c" }, { Key: "d" }]
  const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
  expect(Deleted).toEqual(Objects)
  expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0)
})

test("an upload in parts is one object, in the order of its parts", async () => {
  const { s3 } = await started()
  const Key = "big"
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType: "video/mp4" }),
  )
  const bodies = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.from("end")]
  const Parts = []
  for (const [index, Body] of bodies.entries()) {
    const PartNumber = index + 1
    const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
    Parts.push({ PartNumber, ETag })
  }
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
  const found = await s3.send(new GetObjectCommand({ Bucket, Key }))
  expect(found).toMatchObject({ ContentType: "video/mp4", ETag: expect.stringMatching(/-2"$/) })
  expect(Buffer.concat(bodies).equals(Buffer.from((await found.Body?.transformToByteArray()) ?? []))).toBe(
    true,
  )
})

test("an upload cannot be completed with a part that was not sent", async () => {
  const { s3 } = await started()
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: "x" }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: `"${"0".repeat(32)}"` }] }
  const complete = new CompleteMultipartUploadCommand({ Bucket, Key: "x", UploadId, MultipartUpload })
  await expect(s3.send(complete)).rejects.toMatchObject({ name: "InvalidPart" })
})

test("a browser's preflight is answered, and its answers may be read", async () => {
  const { endpoint } = await started()
  const preflight = await fetch(`${endpoint}/${Bucket}/x`, {
    method: "OPTIONS",
    headers: { origin: "http://localhost:3000", "access-control-request-method": "PUT" },
  })
  expect(preflight.status).toBe(200)
  expect(preflight.headers.get("access-control-allow-origin")).toBe("http://localhost:3000")
  const refused = await fetch(`${endpoint}/${Bucket}/x`, { headers: { origin: "http://localhost:3000" } })
  expect(refused.headers.get("access-control-allow-origin")).toBe("http://localhost:3000")
})

test("what is not played is a 501 and never taken for the plain call", async () => {
  const { put, s3 } = await started()
  await put("tagged", "1")
  const tagging = s3.send(new GetObjectTaggingCommand({ Bucket, Key: "tagged" }))
  await expect(tagging).rejects.toMatchObject({ name: "NotImplemented" })
})

test("a bucket that infra/ does not declare is NoSuchBucket", async () => {
  const { s3 } = await started()
  const missing = s3.send(new GetObjectCommand({ Bucket: "other-bucket", Key: "x" }))
  await expect(missing).rejects.toMatchObject({ name: "NoSuchBucket" })
})
