import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3"
import { marshall } from "@aws-sdk/util-dynamodb"
import { Backup } from "@hub/core/backup"
import { newest, readManifest } from "@hub/core/backup/manifest"
import { s3Client } from "@hub/core/backup/s3-store"
import { writeStored } from "@hub/core/batch"
import { config, mediaBucket, vault } from "@hub/core/config"
import { handler as backup } from "@hub/functions/handler/backup"
import { handler as check } from "@hub/functions/handler/backup-check"
import { beforeEach, expect, test } from "vitest"
import { failureText } from "../failure.ts"
import { jsonReply } from "../local/http.ts"
import { localCredentials } from "../local/links.ts"
import { createS3 } from "../local/s3/index.ts"
import { temporaryFolder } from "../local/testing/folder.ts"
import { served } from "../local/testing/http.ts"
import { oldFan } from "../testing/old-items.ts"
import { exportNatively, momentOf } from "./pitr.ts"
import { storeAt } from "./where.ts"

/** The buckets of this test, played on a folder. */
beforeEach(async () => {
  const dir = await temporaryFolder()
  process.env["AWS_ENDPOINT_URL_S3"] = await served(createS3({ dir, credentials: localCredentials }))
  for (const Bucket of [mediaBucket(), vault()]) await s3Client().send(new CreateBucketCommand({ Bucket }))
})

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

test("the schedule's backup holds what people sent, and its check says when a file of it is missing", async () => {
  const sent = { Bucket: mediaBucket(), Key: "media/a.png", Body: "one", ContentType: "image/png" }
  await s3Client().send(new PutObjectCommand(sent))
  expect(await backup({})).toMatchObject({ files: 1, left: 0 })
  expect(await check({})).toMatchObject({ ok: true })
  const [file = ""] = await storeAt("s3").list("media/")
  await storeAt("s3").remove(file)
  await expect(check({})).rejects.toMatchObject({ reason: "backup.not_verified" })
  expect(await Backup.lastCheck()).toMatchObject({ problem: "1 of 1 media files are missing" })
})

test("a check of a backup that is not whole fails, so that it ends as a dead letter", async () => {
  const { name } = await backup({})
  const store = storeAt("s3")
  const [part] = (await readManifest(store, name)).parts
  await store.remove(`${name}/${part?.file}`)
  await expect(check({})).rejects.toMatchObject({ reason: "backup.not_verified" })
  expect(await Backup.lastCheck()).toMatchObject({ ok: false })
})

test("AWS is asked for an export of the table at a moment, into the vault", async () => {
  const asked: unknown[] = []
  const TableArn = "arn:aws:dynamodb:us-east-1:123456789012:table/t"
  const url = await served((call) => {
    const [, operation] = String(call.headers["x-amz-target"]).split(".")
    if (operation === "DescribeTable") return jsonReply(200, { Table: { TableArn } })
    asked.push([operation, JSON.parse(call.body.toString())])
    return jsonReply(200, { ExportDescription: { ExportArn: `${TableArn}/export/1` } })
  })
  const moment = new Date("2026-11-21T08:00:00.000Z")
  expect(await exportNatively("t", "hub-vault", moment, new DynamoDBClient({ endpoint: url }))).toBe(
    `${TableArn}/export/1`,
  )
  expect(asked).toEqual([
    [
      "ExportTableToPointInTime",
      {
        TableArn,
        ClientToken: expect.any(String),
        S3Bucket: "hub-vault",
        S3Prefix: "pitr",
        S3SseAlgorithm: "AES256",
        ExportFormat: "DYNAMODB_JSON",
        ExportTime: moment.getTime() / 1000,
      },
    ],
  ])
})

test("where recovery is off, or there is no such thing, the export fails with what AWS said", async () => {
  const url = await served((call) =>
    String(call.headers["x-amz-target"]).endsWith("DescribeTable")
      ? jsonReply(200, { Table: { TableArn: "arn:aws:dynamodb:us-east-1:123456789012:table/t" } })
      : jsonReply(400, {
          __type: "com.amazonaws.dynamodb.v20120810#PointInTimeRecoveryUnavailableException",
          message: "Point in time recovery is not enabled for table 't'",
        }),
  )
  const failing = exportNatively("t", "hub-vault", undefined, new DynamoDBClient({ endpoint: url }))
  expect(failureText(await failing.catch((thrown: unknown) => thrown))).toContain(
    "Point in time recovery is not enabled",
  )
  expect(() => momentOf("yesterday")).toThrow("is a time like")
})
