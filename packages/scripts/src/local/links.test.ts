import { stat } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { links, localSecrets, replayFeeds } from "./links.ts"
import { temporaryFolder } from "./testing/folder.ts"

test("every link that a handler reads locally has a value", () => {
  const feeds = replayFeeds("http://127.0.0.1:9000")
  const secrets = { cursorSecret: "s".repeat(32), edgeSecret: "e".repeat(32) }
  const env = links({ awsUrl: "http://127.0.0.1:4566", ...secrets, feeds })
  expect(JSON.parse(env["SST_RESOURCE_App"] ?? "")).toEqual({ name: "ncsu-hub", stage: "local" })
  expect(JSON.parse(env["SST_RESOURCE_Data"] ?? "")).toMatchObject({ name: "hub-local" })
  expect(JSON.parse(env["SST_RESOURCE_Pictures"] ?? "")).toMatchObject({ name: "hub-media" })
  expect(JSON.parse(env["SST_RESOURCE_CursorSecret"] ?? "")).toMatchObject({ value: "s".repeat(32) })
  expect(JSON.parse(env["SST_RESOURCE_EdgeSecret"] ?? "")).toMatchObject({ value: "e".repeat(32) })
  expect(JSON.parse(env["SST_RESOURCE_Feeds"] ?? "")).toMatchObject({
    espn: { site: "http://127.0.0.1:9000", label: "ESPN replay" },
  })
  expect(env["AWS_ENDPOINT_URL"]).toBe("http://127.0.0.1:4566")
})

test("a machine's secret is made once, kept, and readable by its owner only", async () => {
  const dir = await temporaryFolder()
  const first = await localSecrets(dir)
  expect(await localSecrets(dir)).toEqual(first)
  expect((await stat(join(dir, "secrets.json"))).mode & 0o777).toBe(0o600)
  expect(await localSecrets(await temporaryFolder())).not.toEqual(first)
})
