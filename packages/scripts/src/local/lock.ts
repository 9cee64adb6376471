import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError } from "@hub/core/error"
import * as v from "valibot"
import { makeDataFolder } from "./data-folder.ts"
import type { FeedHosts } from "./links.ts"

const Hosts = v.object({
  espn: v.object({ site: v.string(), web: v.string(), label: v.string() }),
  ncaa: v.object({ site: v.string(), label: v.string() }),
})
const Running = v.object({
  pid: v.number(),
  url: v.nullable(v.string()),
  awsUrl: v.nullable(v.string()),
  /** The feeds it reads, so that a script run beside it reads the same ones. */
  feeds: v.optional(v.nullable(Hosts), null),
})
/** Who uses a data folder, and where it answers once it does. */
export type Running = v.InferOutput<typeof Running>

export type Lock = {
  /** Tells later starts where this one answers. */
  announce: (where: { url: string; awsUrl: string; feeds: FeedHosts }) => Promise<void>
  release: () => Promise<void>
}

/** As long as a start may take before it answers. */
const START_LIMIT = 120_000

/**
 * Makes sure that one stack at a time uses `dir`, and empties it first where `reset` asks for that. Throws
 * `local.running`, saying where the other one is.
 */
export async function lockData(dir: string, reset = false): Promise<Lock> {
  await makeDataFolder(dir)
  const file = join(dir, "running.json")
  const mine = { pid: process.pid, url: null, awsUrl: null, feeds: null }
  const other = await write(file, mine, "wx").then(
    () => null,
    () => readRunning(file),
  )
  if (other) {
    if (await isRunning(other, file)) throw runningError(other)
    await write(file, mine, "w")
  }
  if (reset) await emptyBut(dir, "running.json")
  return {
    announce: (where) => write(file, { ...mine, ...where }, "w"),
    release: () => rm(file, { force: true }),
  }
}

/** The stack that uses `dir` and answers, if there is one. */
export async function runningIn(dir: string): Promise<Running | undefined> {
  const file = join(dir, "running.json")
  const found = await readRunning(file).catch(() => undefined)
  return found && found.awsUrl !== null && (await isRunning(found, file)) ? found : undefined
}

async function emptyBut(dir: string, kept: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => name !== kept)
  await Promise.all(names.map((name) => rm(join(dir, name), { recursive: true })))
}

function write(file: string, running: Running, flag: "w" | "wx"): Promise<void> {
  return writeFile(file, JSON.stringify(running), { flag })
}

/** A file that cannot be read as one of ours stands for a process that cannot exist. */
async function readRunning(file: string): Promise<Running> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Running), await readFile(file, "utf8"))
  return parsed.success ? parsed.output : { pid: 0, url: null, awsUrl: null, feeds: null }
}

/** A process id alone proves nothing: after a crash or in a new container it may be anybody's. */
async function isRunning(other: Running, file: string): Promise<boolean> {
  if (other.pid === 0 || other.pid === process.pid || !isAlive(other.pid)) return false
  if (other.awsUrl === null) return Date.now() - (await stat(file)).mtimeMs < START_LIMIT
  const answer = await fetch(`${other.awsUrl}/_local/status`, { signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  )
  const status: unknown = await answer?.json().catch(() => null)
  return v.is(v.object({ pid: v.literal(other.pid) }), status)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM"
  }
}

function runningError(other: Running): AppError {
  const where = other.url ? `at ${other.url}` : "and is still starting"
  return new AppError(
    "conflict",
    "local.running",
    `The hub already runs ${where} (process ${other.pid}): stop it with Ctrl-C in its terminal first.`,
  )
}
