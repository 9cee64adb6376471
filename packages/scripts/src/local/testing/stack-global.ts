import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import type { TestProject } from "vitest/node"
import { root } from "../paths.ts"

declare module "vitest" {
  interface ProvidedContext {
    hubUrl: string
    /** Of the local AWS, where the mails are. */
    awsUrl: string
  }
}

/**
 * The whole product as `npm start` runs it, on free ports, with the demo season and nothing kept on disk. The
 * channel to it closes with this process, which ends it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hub = spawn(process.execPath, [join(root, "packages/scripts/src/start.ts"), "--memory"], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", HUB_AWS_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  })
  const exited = once(hub, "exit")
  const urls = await Promise.race([readyUrls(hub.stdout), exited.then(neverReady)])
  project.provide("hubUrl", urls.hub)
  project.provide("awsUrl", urls.aws)
  return async () => {
    hub.kill("SIGTERM")
    await exited
  }
}

async function readyUrls(output: Readable | null): Promise<{ hub: string; aws: string }> {
  if (!output) return neverReady()
  for await (const line of createInterface({ input: output })) {
    const [, hub, aws] = /ready: (http:\S+) .*local AWS at (http:[^\s,]+)/.exec(line) ?? []
    if (hub && aws) return { hub, aws }
  }
  return neverReady()
}

function neverReady(): never {
  throw new Error("npm start ended before it was ready")
}
