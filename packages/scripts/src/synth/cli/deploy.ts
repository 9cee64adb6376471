import { execFile } from "node:child_process"
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Resource } from "../recorder.ts"
import { startStateStore } from "./aws.ts"

export type Deployed = {
  /** What SST's command line said. */
  said: string
  /** `sst-env.d.ts` as SST wrote it. */
  types: string
  /** Everything it would have asked of AWS. */
  resources: Resource[]
  /** The size of each function's bundle, by SST's own bundler. */
  bundle: (name: string) => Promise<number>
  remove: () => Promise<void>
}

const flags = {
  SST_SKIP_DEPENDENCY_CHECK: "1",
  SST_NO_BUN: "1",
  SST_TELEMETRY_DISABLED: "1",
  AWS_ACCESS_KEY_ID: "nobody",
  AWS_SECRET_ACCESS_KEY: "nobody",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_PROFILE: "",
  HUB_OPS_EMAIL: "ops@example.org",
  NO_COLOR: "1",
}

/**
 * Runs the real `sst deploy` over this program without an account: its own bundler, its own types, its own state; only
 * Pulumi's engine (pulumi.ts) and the AWS that keeps SST's state (aws.ts) are stood in for, and the app is not built.
 */
export async function deployOffline(
  home: string,
  stage: string,
  secrets: Record<string, string>,
): Promise<Deployed> {
  const dir = await mkdtemp(join(tmpdir(), "hub-cli-"))
  const root = join(dir, "project")
  await layOut(home, root)
  const bin = join(dir, "config", "sst", "bin")
  await mkdir(bin, { recursive: true })
  const engine = new URL("./pulumi.ts", import.meta.url).pathname
  await executable(join(bin, "pulumi"), `exec "${process.execPath}" "${engine}" "$@"`)
  // Building the app says nothing about the program.
  await executable(join(bin, "npx"), "exit 0")
  const asked = join(dir, "asked.json")
  const store = await startStateStore()
  const env = {
    ...process.env,
    ...flags,
    ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`SST_SECRET_${name}`, value])),
    AWS_ENDPOINT_URL: store.url,
    XDG_CONFIG_HOME: join(dir, "config"),
    SST_PULUMI_PATH: join(bin, "pulumi"),
    PATH: `${bin}:${join(process.execPath, "..")}:${process.env["PATH"] ?? ""}`,
    HUB_PROJECT: root,
    HUB_ASKED: asked,
  }
  const sst = join(home, "node_modules", ".bin", "sst")
  const said = await new Promise<string>((resolve) => {
    const options = { cwd: root, env, timeout: 300_000 }
    execFile(sst, ["deploy", "--stage", stage], options, (_error, out, complaint) => resolve(out + complaint))
  })
  store.close()
  const resources: Resource[] = JSON.parse((await text(asked)) || "[]")
  return {
    said,
    types: await text(join(root, "sst-env.d.ts")),
    resources,
    bundle: async (name) =>
      Buffer.byteLength(await text(join(root, ".sst/artifacts", `${name}-src`, "bundle.mjs"))),
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Empty where SST did not come as far as writing it. */
function text(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "")
}

/** The project as SST looks for it, of links, so that nothing is written beside the sources. */
async function layOut(home: string, root: string) {
  await mkdir(join(root, "packages", "web", "dist"), { recursive: true })
  await mkdir(join(root, ".sst"))
  await writeFile(join(root, "packages/web/dist/index.html"), "<!doctype html><title>Stands in</title>\n")
  for (const file of ["sst.config.ts", "package.json"]) await copyFile(join(home, file), join(root, file))
  const shared = [
    "infra",
    "node_modules",
    "packages/core",
    "packages/functions",
    ".sst/platform",
    ".sst/provider-lock.json",
  ]
  for (const path of shared) await symlink(join(home, path), join(root, path))
}

async function executable(file: string, line: string) {
  await writeFile(file, `#!/bin/sh\n${line}\n`)
  await chmod(file, 0o755)
}
