import { chmod, mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { temporaryFolder } from "../local/testing/folder.ts"
import { ensurePlatform } from "./platform.ts"

/** A project whose `sst` is a shell script. */
async function project(script: string): Promise<string> {
  const root = await temporaryFolder()
  await mkdir(join(root, "node_modules", ".bin"), { recursive: true })
  await mkdir(join(root, "node_modules", "sst"))
  await writeFile(join(root, "node_modules", "sst", "package.json"), '{ "version": "4.17.1" }')
  await writeFile(join(root, "sst.config.ts"), 'aws: { version: "7.20.0" }')
  const sst = join(root, "node_modules", ".bin", "sst")
  await writeFile(sst, `#!/bin/sh\n${script}\n`)
  await chmod(sst, 0o755)
  return root
}

const installs = "echo $@ >> calls; mkdir -p .sst/platform/node_modules"
const calls = (root: string) => readFile(join(root, "calls"), "utf8")

describe("ensurePlatform", () => {
  test("installs once, says so, and never again", async () => {
    const root = await project(installs)
    const said: string[] = []
    const first = await ensurePlatform(root, (line) => said.push(line))
    const second = await ensurePlatform(root, (line) => said.push(line))
    expect(first).toEqual({ root, dir: join(root, ".sst", "platform"), version: "sst 4.17.1, aws 7.20.0" })
    expect(second).toEqual(first)
    expect(await calls(root)).toBe("install --stage dev\n")
    expect(said).toEqual([
      expect.stringMatching(/^Installing SST's components \(sst 4\.17\.1/),
      "Installed in 0 s",
    ])
  })

  test("installs again when a pin moves", async () => {
    const root = await project(installs)
    await ensurePlatform(root, () => undefined)
    await writeFile(join(root, "sst.config.ts"), 'aws: { version: "7.21.0" }')
    await ensurePlatform(root, () => undefined)
    expect(await calls(root)).toBe("install --stage dev\ninstall --stage dev\n")
  })

  test("says what to do when the registry cannot be reached", async () => {
    const root = await project("echo 'npm error ENOTFOUND registry.npmjs.org' >&2; exit 1")
    await expect(ensurePlatform(root, () => undefined)).rejects.toThrow(
      "SST's components could not be installed. The first run needs the npm registry; connect and run it again. npm error ENOTFOUND registry.npmjs.org",
    )
  })

  test("gives up on an install that hangs, and on what it started", async () => {
    const root = await project("sleep 60 & wait")
    await expect(ensurePlatform(root, () => undefined, 300)).rejects.toThrow("It did not end within 0.3 s.")
  })

  test("refuses a provider that is not pinned", async () => {
    const root = await project(installs)
    await writeFile(join(root, "sst.config.ts"), 'aws: { version: "latest" }')
    await expect(ensurePlatform(root, () => undefined)).rejects.toThrow("must pin an exact version")
  })
})
