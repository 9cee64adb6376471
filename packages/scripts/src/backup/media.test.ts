import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3"
import { folderStore } from "@hub/core/backup/folder-store"
import { restoreMedia, saveMedia } from "@hub/core/backup/media"
import { mediaProblem } from "@hub/core/backup/media-check"
import { expect, test } from "vitest"
import { localCredentials } from "../local/links.ts"
import { createS3 } from "../local/s3/index.ts"
import { temporaryFolder } from "../local/testing/folder.ts"
import { served } from "../local/testing/http.ts"

const name = "hub-media"

/** A bucket, played on a folder, and an empty store. */
async function stage() {
  const dir = await temporaryFolder()
  const endpoint = await served(createS3({ dir, credentials: localCredentials }))
  const client = new S3Client({
    endpoint,
    region: "us-east-1",
    credentials: localCredentials,
    forcePathStyle: true,
  })
  await client.send(new CreateBucketCommand({ Bucket: name }))
  const store = folderStore(await temporaryFolder())
  const bucket = { client, name }
  return {
    store,
    bucket,
    send: (Key: string, Body: string) =>
      client.send(new PutObjectCommand({ Bucket: name, Key, Body, ContentType: "image/png" })),
    takeBack: (Key: string) => client.send(new DeleteObjectCommand({ Bucket: name, Key })),
    get: (Key: string) => client.send(new GetObjectCommand({ Bucket: name, Key })),
    /** What `hub backup` leaves beside the media. */
    backup: async (day: string, most?: number) => {
      await store.write(`${day}/job.json`, Buffer.from("{}"))
      return saveMedia(day, store, bucket, most)
    },
  }
}

test("uploads are saved, and put back where they are missing, with their type", async () => {
  const { send, takeBack, get, backup, store, bucket } = await stage()
  await send("media/a.png", "one")
  await send("media/b.png", "two")
  await send("tmp/not-claimed.png", "three")
  const { files } = await backup("2026-11-20")
  expect(files.map(({ key, bytes }) => [key, bytes])).toEqual([
    ["media/a.png", 3],
    ["media/b.png", 3],
  ])
  await takeBack("media/a.png")
  expect(await restoreMedia("2026-11-20", store, bucket)).toBe(1)
  const back = await get("media/a.png")
  expect([await back.Body?.transformToString(), back.ContentType]).toEqual(["one", "image/png"])
})

test("what was sent again since the backup is left alone", async () => {
  const { send, get, backup, store, bucket } = await stage()
  await send("media/a.png", "one")
  await backup("2026-11-20")
  await send("media/a.png", "another")
  expect(await restoreMedia("2026-11-20", store, bucket)).toBe(0)
  expect(await (await get("media/a.png")).Body?.transformToString()).toBe("another")
})

test("the next backup reads only what is new or was sent again, and names everything", async () => {
  const { send, backup, store } = await stage()
  await send("media/a.png", "one")
  await send("media/b.png", "two")
  await backup("2026-11-20")
  const [first = ""] = await store.list("media")
  // A file that is read again would be written again.
  await store.write(first, Buffer.from("as it was left"))
  await send("media/b.png", "second")
  await send("media/c.png", "three")
  expect((await backup("2026-11-21")).files.map(({ key }) => key)).toEqual([
    "media/a.png",
    "media/b.png",
    "media/c.png",
  ])
  expect(await store.list("media")).toHaveLength(4)
  expect(Buffer.from((await store.read(first)) ?? "").toString()).toBe("as it was left")
})

test("what was taken back stays as long as a backup names it, and no longer", async () => {
  const { send, takeBack, backup, store } = await stage()
  await send("media/a.png", "one")
  await backup("2026-11-20")
  await takeBack("media/a.png")
  expect((await backup("2026-11-21")).files).toEqual([])
  expect(await store.list("media")).toHaveLength(1)
  // The bucket's lifecycle ends the older backup.
  for (const file of await store.list("2026-11-20")) await store.remove(file)
  expect((await backup("2026-11-22")).gone).toEqual([])
  expect(await store.list("media")).toEqual([])
})

test("a backup copies so many files at most; the rest comes with the next ones", async () => {
  const { send, backup } = await stage()
  for (const letter of "abcde") await send(`media/${letter}.png`, letter)
  expect(await backup("2026-11-20", 2)).toMatchObject({ left: 3, files: { length: 2 } })
  expect(await backup("2026-11-21", 2)).toMatchObject({ left: 1, files: { length: 4 } })
  expect(await backup("2026-11-22", 2)).toMatchObject({ left: 0, files: { length: 5 } })
})

test("a copy that was changed is not put back, and a check finds it; one that is missing too", async () => {
  const { send, takeBack, backup, store, bucket } = await stage()
  await send("media/a.png", "one")
  await backup("2026-11-20")
  expect(await mediaProblem("2026-11-20", store, 7)).toBeNull()
  const [file = ""] = await store.list("media")
  await store.write(file, Buffer.from("eno"))
  await takeBack("media/a.png")
  await expect(restoreMedia("2026-11-20", store, bucket)).rejects.toMatchObject({ reason: "backup.corrupt" })
  expect(await mediaProblem("2026-11-20", store, 7)).toContain("not what was saved")
  await store.remove(file)
  expect(await mediaProblem("2026-11-20", store, 7)).toBe("1 of 1 media files are missing")
})

test("a backup that was made without media has none to check, and none to put back", async () => {
  const { store, bucket } = await stage()
  expect(await mediaProblem("2026-11-20", store, 7)).toBeNull()
  await expect(restoreMedia("2026-11-20", store, bucket)).rejects.toMatchObject({
    reason: "backup.no_media",
  })
})
