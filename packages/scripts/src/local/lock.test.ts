import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { jsonReply } from "./http.ts"
import { realFeeds } from "./links.ts"
import { lockData } from "./lock.ts"
import { temporaryFolder } from "./testing/folder.ts"
import { served } from "./testing/http.ts"

const parent = process.ppid

async function usedBy(running: object): Promise<string> {
  const dir = await temporaryFolder()
  await writeFile(join(dir, "running.json"), JSON.stringify(running))
  return dir
}

test("a second start is told where the first one answers", async () => {
  const awsUrl = await served(() => jsonReply(200, { pid: parent }))
  const dir = await usedBy({ pid: parent, url: "http://localhost:3000", awsUrl })
  await expect(lockData(dir)).rejects.toThrow(
    `The hub already runs at http://localhost:3000 (process ${parent}): stop it with Ctrl-C in its terminal first.`,
  )
})

test("a second start while the first is still starting is told so", async () => {
  const dir = await usedBy({ pid: parent, url: null, awsUrl: null })
  await expect(lockData(dir)).rejects.toThrow("already runs and is still starting")
})

test("a lock whose address belongs to another hub now is taken over", async () => {
  const awsUrl = await served(() => jsonReply(200, { pid: parent + 1 }))
  const dir = await usedBy({ pid: parent, url: "http://localhost:3000", awsUrl })
  await lockData(dir)
  expect(JSON.parse(await readFile(join(dir, "running.json"), "utf8"))).toMatchObject({ pid: process.pid })
})

test.each([
  ["whose process is gone", { pid: 2 ** 22 + 1, url: null, awsUrl: null }],
  ["whose process id is another program's now", { pid: parent, url: "x", awsUrl: "http://127.0.0.1:9" }],
  ["that cannot be read", { nonsense: true }],
])("a lock %s is taken over", async (_name, running) => {
  const dir = await usedBy(running)
  const lock = await lockData(dir)
  await lock.announce({ url: "http://localhost:3100", awsUrl: "http://127.0.0.1:4600", feeds: realFeeds })
  expect(JSON.parse(await readFile(join(dir, "running.json"), "utf8"))).toEqual({
    pid: process.pid,
    url: "http://localhost:3100",
    awsUrl: "http://127.0.0.1:4600",
    feeds: realFeeds,
  })
  await lock.release()
  expect(await readdir(dir)).toEqual([])
})

test("a reset empties the folder only once it is ours", async () => {
  const dir = await temporaryFolder()
  await writeFile(join(dir, "data"), "old")
  const lock = await lockData(dir, true)
  expect(await readdir(dir)).toEqual(["running.json"])
  await lock.release()
})
