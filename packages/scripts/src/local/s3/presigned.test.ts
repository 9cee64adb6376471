import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { getSignedUrl } from "@aws-sdk/s3-request-presigner"
import { expect, test } from "vitest"
import { localCredentials } from "../links.ts"
import { temporaryFolder } from "../testing/folder.ts"
import { served } from "../testing/http.ts"
import { createBucket, createS3 } from "./index.ts"

const object = { Bucket: "hub-media", Key: "photos/a b.png" }

async function started(now?: () => number) {
  const dir = await temporaryFolder()
  await createBucket(dir, object.Bucket)
  const endpoint = await served(createS3({ dir, credentials: localCredentials, ...(now ? { now } : {}) }))
  // With its default the SDK would put the checksum of an empty body into the URL of an upload.
  const s3 = new S3Client({
    endpoint,
    region: "us-east-1",
    credentials: localCredentials,
    requestChecksumCalculation: "WHEN_REQUIRED",
  })
  return {
    upload: await getSignedUrl(s3, new PutObjectCommand({ ...object, ContentType: "image/png" }), {
      expiresIn: 60,
    }),
    download: await getSignedUrl(s3, new GetObjectCommand(object), { expiresIn: 60 }),
  }
}

const put = (url: string, body: string) =>
  fetch(url, { method: "PUT", body, headers: { "content-type": "image/png" } })

test("a browser uploads and downloads with signed URLs alone", async () => {
  const { upload, download } = await started()
  expect((await put(upload, "pixels")).status).toBe(200)
  const response = await fetch(download)
  expect(response.headers.get("content-type")).toBe("image/png")
  expect(await response.text()).toBe("pixels")
})

test("a signed URL is refused once its time is over", async () => {
  const { upload } = await started(() => Date.now() + 61_000)
  const response = await put(upload, "pixels")
  expect(response.status).toBe(403)
  expect(await response.text()).toContain("<Code>AccessDenied</Code>")
})

test("a signed URL is good for its object and method only", async () => {
  const { upload, download } = await started()
  expect((await put(upload.replace("photos", "secrets"), "x")).status).toBe(403)
  expect((await put(download, "x")).status).toBe(403)
  expect((await put(upload.replace("X-Amz-Expires=60", "X-Amz-Expires=6000"), "x")).status).toBe(403)
})
