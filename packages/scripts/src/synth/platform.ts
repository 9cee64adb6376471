import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError } from "@hub/core/error"

/** SST's component sources and providers, unpacked and installed by `sst install`: ~320 MB, git-ignored. */
export type Platform = { root: string; dir: string; version: string }

/** A cold npm cache on a busy machine has been seen to take 98 s. */
const LIMIT = 5 * 60_000

/**
 * No Pulumi engine, no bun, no telemetry: evaluating a program needs npm packages only. Without a network npm would try for
 * many minutes; here it gives up in seconds.
 */
const flags = {
  SST_SKIP_DEPENDENCY_CHECK: "1",
  SST_NO_BUN: "1",
  SST_TELEMETRY_DISABLED: "1",
  npm_config_fetch_retries: "1",
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_retry_maxtimeout: "3000",
}

/**
 * The platform of the pinned versions, installed once and again only when a pin moves. Throws `synth.install_failed`
 * with SST's own words and what to do; without a network it fails within the limit and never hangs.
 */
export async function ensurePlatform(
  root: string,
  say: (line: string) => void,
  limit = LIMIT,
): Promise<Platform> {
  const version = await pins(root)
  const dir = join(root, ".sst", "platform")
  const stamp = join(root, ".sst", "hub-installed")
  const installed = await readFile(stamp, "utf8").catch(() => "")
  if (installed === version && existsSync(join(dir, "node_modules"))) return { root, dir, version }
  say(`Installing SST's components (${version}) once; this takes a minute or two and ~320 MB`)
  const started = performance.now()
  await install(root, limit)
  await writeFile(stamp, version)
  say(`Installed in ${Math.round((performance.now() - started) / 1000)} s`)
  return { root, dir, version }
}

/** What decides the contents: SST's own version and the provider's, as sst.config.ts pins it. */
async function pins(root: string): Promise<string> {
  const config = await readFile(join(root, "sst.config.ts"), "utf8")
  const provider = /version: "([\d.]+)"/.exec(config)?.[1]
  const manifest = await readFile(join(root, "node_modules", "sst", "package.json"), "utf8")
  const sst = /"version": "([\d.]+)"/.exec(manifest)?.[1]
  if (sst && provider) return `sst ${sst}, aws ${provider}`
  throw new AppError(
    "internal",
    "synth.unpinned",
    "sst.config.ts must pin an exact version of the aws provider",
  )
}

/** SST starts npm, so the whole group ends when time is over or we do; otherwise npm would go on and hold the pipe. */
async function install(root: string, limit: number): Promise<void> {
  const sst = join(root, "node_modules", ".bin", "sst")
  const child = spawn(sst, ["install", "--stage", "dev"], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...flags },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text))
  }
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL")
  }
  process.once("exit", end)
  const timer = setTimeout(() => {
    said.push(`It did not end within ${limit / 1000} s.`)
    end()
  }, limit)
  try {
    const [code]: (number | null)[] = await once(child, "close")
    if (code !== 0) throw failed(said.join("").trim())
  } finally {
    clearTimeout(timer)
    process.off("exit", end)
  }
}

function failed(reason: string): AppError {
  const help = "The first run needs the npm registry; connect and run it again"
  return new AppError(
    "unavailable",
    "synth.install_failed",
    `SST's components could not be installed. ${help}. ${reason}`,
  )
}
