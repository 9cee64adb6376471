import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3"
import { getSignedUrl } from "@aws-sdk/s3-request-presigner"
import { expect, test } from "vitest"
import { countStore } from "./count-store.ts"
import { sumOf, type Usage } from "./usage.ts"

const at = { Bucket: "media", Key: "a" }

/** A bucket that nobody answers for: what was asked counts, AWS bills most failures as well. */
function aBucket() {
  const counted: Usage[] = []
  const client = new S3Client({
    region: "us-east-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
    requestHandler: { handle: () => Promise.reject(new Error("nobody")) },
  })
  const counting = countStore(client, (usage) => counted.push(usage))
  return { client: counting, sum: () => sumOf(counted) }
}

test("reading is a read, writing and listing is a write, deleting is free", async () => {
  const { client, sum } = aBucket()
  await Promise.allSettled([
    client.send(new GetObjectCommand(at)),
    client.send(new HeadObjectCommand(at)),
    client.send(new PutObjectCommand({ ...at, Body: "x" })),
    client.send(new ListObjectsV2Command({ Bucket: "media" })),
    client.send(new DeleteObjectCommand(at)),
  ])
  expect(sum()).toEqual({ storeReads: 2, storeWrites: 2 })
})

test("an address signed for a browser counts as the request it is for", async () => {
  const { client, sum } = aBucket()
  await getSignedUrl(client, new PutObjectCommand(at))
  expect(sum()).toEqual({ storeWrites: 1 })
})
