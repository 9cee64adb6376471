import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Synth } from "./evaluate.ts"

export type Run = {
  stage: string
  root?: string
  build?: boolean
  /** Where the built functions stay. */
  bundles?: string
  secrets?: Record<string, string>
  env?: Record<string, string>
}

/** What an owner would set; evaluating needs a value, no matter which. */
export const standInSecrets = {
  CursorSecret: "cursor-secret-of-the-tests-only!",
  EdgeSecret: "edge-secret-of-the-tests-only",
  VapidPublicKey: "vapid-public-key-of-the-tests-only",
  VapidPrivateKey: "vapid-private-key-of-the-tests-only",
}
const standInOwner = { HUB_OPS_EMAIL: "ops@example.org" }

const main = new URL("./main.ts", import.meta.url).pathname
const UNSET = { HUB_REGION: "", HUB_DOMAIN: "", HUB_SENDER: "" }

/** Evaluates a program in a process of its own; ~5 s. `complaints` is what a person would read. */
export async function synthesize(run: Run): Promise<{ synth: Synth | undefined; complaints: string }> {
  const dir = await mkdtemp(join(tmpdir(), "hub-synth-"))
  const file = join(dir, "synth.json")
  const secrets = Object.entries(run.secrets ?? standInSecrets).flatMap(([name, value]) => [
    "--secret",
    `${name}=${value}`,
  ])
  const args = [main, "--stage", run.stage, "--json", file, ...secrets]
  if (run.root) args.push("--root", run.root)
  if (run.build) args.push("--build")
  if (run.bundles) args.push("--bundles", run.bundles)
  const env = { ...process.env, ...UNSET, ...standInOwner, ...run.env }
  const complaints = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { env, timeout: 400_000 }, (_error, _out, complaint) =>
      resolve(complaint),
    )
  })
  const text = await readFile(file, "utf8").catch(() => undefined)
  await rm(dir, { recursive: true })
  const synth: Synth | undefined = text === undefined ? undefined : JSON.parse(text)
  return { synth, complaints }
}
