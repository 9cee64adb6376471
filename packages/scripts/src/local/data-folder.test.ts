import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeDataFolder } from "./data-folder.ts"
import { temporaryFolder } from "./testing/folder.ts"

test("folders that are missing are made, all at once or by two starts at once", async () => {
  const dir = join(await temporaryFolder(), "a/b/c")
  await Promise.all([makeDataFolder(dir), makeDataFolder(dir)])
  await expect(makeDataFolder(dir)).resolves.toBeUndefined()
})

test.each([
  ["file", "it is a file"],
  ["file/demo", "a part of the path is a file"],
])("%s is refused in one sentence that says why", async (path, why) => {
  const dir = await temporaryFolder()
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, "file"), "")
  await expect(makeDataFolder(join(dir, path))).rejects.toMatchObject({
    reason: "local.data_folder",
    message: expect.stringContaining(`(${why}): choose another folder`),
  })
})

test.runIf(process.platform === "linux")(
  "a system that takes no folders is refused at once, where mkdir would never return",
  async () => {
    await expect(makeDataFolder("/proc/x/demo")).rejects.toMatchObject({ reason: "local.data_folder" })
  },
)
