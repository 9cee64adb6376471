import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { marshall } from "@aws-sdk/util-dynamodb"
import { Backup } from "@hub/core/backup"
import { newest, readManifest } from "@hub/core/backup/manifest"
import { mediaOf, restoreMedia, saveMedia } from "@hub/core/backup/media"
import { s3Client } from "@hub/core/backup/s3-store"
import { writeStored } from "@hub/core/batch"
import { config, mediaBucket } from "@hub/core/config"
import { handler as backup } from "@hub/functions/handler/backup"
import { handler as check } from "@hub/functions/handler/backup-check"
import { beforeEach, expect, test } from "vitest"
import { jsonReply } from "../local/http.ts"
import { localCredentials } from "../local/links.ts"
import { createS3 } from "../local/s3/index.ts"
import { temporaryFolder } from "../local/testing/folder.ts"
import { served } from "../local/testing/http.ts"
import { oldFan } from "../testing/old-items.ts"
import { exportNatively } from "./pitr.ts"
import { storeAt } from "./where.ts"

/** The bucket of this test, played on a folder. */
beforeEach(async () => {
  const dir = await temporaryFolder()
  process.env["AWS_ENDPOINT_URL_S3"] = await served(createS3({ dir, credentials: localCredentials }))
  await s3Client().send(new CreateBucketCommand({ Bucket: mediaBucket() }))
})

async function aPicture(Key: string, Body: string) {
  await new S3Client({ forcePathStyle: true }).send(
    new PutObjectCommand({ Bucket: mediaBucket(), Key, Body, ContentType: "image/png" }),
  )
}

test("the schedule's backup is in the bucket, and its check finds every item in it", async () => {
  await writeStored(
    config().table,
    [1, 2, 3].map((n) => marshall(oldFan(n))),
  )
  const saved = await backup({})
  const manifest = await readManifest(storeAt("s3"), await newest(storeAt("s3")))
  expect(manifest).toMatchObject({ name: saved.name, stage: "local", entities: { User: { items: 3 } } })
  expect(await check({})).toMatchObject({ ok: true, backup: saved.name })
  expect(await Backup.lastCheck()).toMatchObject({ ok: true, backup: saved.name, problem: null })
})

test("a check of a backup that is not whole fails, so that it ends as a dead letter", async () => {
  const { name } = await backup({})
  const store = storeAt("s3")
  const [part] = (await readManifest(store, name)).parts
  await store.remove(`${name}/${part?.file}`)
  await expect(check({})).rejects.toMatchObject({ reason: "backup.not_verified" })
  expect(await Backup.lastCheck()).toMatchObject({ ok: false })
})

test("uploads are copied to a folder, once, and put back where they are missing, with their type", async () => {
  await aPicture("media/a.png", "one")
  await aPicture("media/b.png", "two")
  await aPicture("tmp/not-claimed.png", "three")
  const store = storeAt(await temporaryFolder())
  const bucket = { client: s3Client(), name: mediaBucket() }
  const media = await saveMedia("b1", store, bucket)
  expect(media.files.map(({ key, bytes }) => [key, bytes])).toEqual([
    ["media/a.png", 3],
    ["media/b.png", 3],
  ])
  expect(await mediaOf("b1", store)).toEqual(media)
  await storeAt(`s3://${mediaBucket()}`).remove("media/a.png")
  expect(await restoreMedia("b1", store, bucket)).toBe(1)
  const back = await s3Client().send(new GetObjectCommand({ Bucket: mediaBucket(), Key: "media/a.png" }))
  expect([await back.Body?.transformToString(), back.ContentType]).toEqual(["one", "image/png"])
})

test("an upload whose copy was changed is not put back", async () => {
  await aPicture("media/a.png", "one")
  const store = storeAt(await temporaryFolder())
  const bucket = { client: s3Client(), name: mediaBucket() }
  await saveMedia("b1", store, bucket)
  await store.write("b1/media/a.png", Buffer.from("eno"))
  await storeAt(`s3://${mediaBucket()}`).remove("media/a.png")
  await expect(restoreMedia("b1", store, bucket)).rejects.toMatchObject({ reason: "backup.corrupt" })
})

test("AWS is asked for an export of the table at a moment, into the backups of the bucket", async () => {
  const asked: unknown[] = []
  const TableArn = "arn:aws:dynamodb:us-east-1:123456789012:table/t"
  const url = await served((call) => {
    const [, operation] = String(call.headers["x-amz-target"]).split(".")
    if (operation === "DescribeTable") return jsonReply(200, { Table: { TableArn } })
    asked.push([operation, JSON.parse(call.body.toString())])
    return jsonReply(200, { ExportDescription: { ExportArn: `${TableArn}/export/1` } })
  })
  const moment = new Date("2026-11-21T08:00:00.000Z")
  expect(await exportNatively("t", "hub-media", moment, new DynamoDBClient({ endpoint: url }))).toBe(
    `${TableArn}/export/1`,
  )
  expect(asked).toEqual([
    [
      "ExportTableToPointInTime",
      {
        TableArn,
        ClientToken: expect.any(String),
        S3Bucket: "hub-media",
        S3Prefix: "backups/pitr",
        S3SseAlgorithm: "AES256",
        ExportFormat: "DYNAMODB_JSON",
        ExportTime: moment.getTime() / 1000,
      },
    ],
  ])
})
