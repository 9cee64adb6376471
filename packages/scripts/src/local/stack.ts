import { rmSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type AppError, messageOf } from "@hub/core/error"
import { waitingFor } from "../waiting.ts"
import { startAws } from "./aws.ts"
import { createCloudWatch } from "./cloudwatch.ts"
import { demoCosts } from "./demo-costs.ts"
import { ensureSpace } from "./disk.ts"
import { type Origins, startEdge } from "./edge.ts"
import { startFeeds } from "./feeds/index.ts"
import { firstSeed, isEmpty } from "./first-seed.ts"
import { createFront } from "./front.ts"
import { functions, rules } from "./functions.ts"
import { createInvoke, type Invoke } from "./lambda.ts"
import {
  bucketName,
  type FeedHosts,
  links,
  localSecrets,
  realFeeds,
  replayFeeds,
  tableName,
} from "./links.ts"
import { lockData } from "./lock.ts"
import { serveMedia } from "./media.ts"
import { startBroker } from "./mqtt.ts"
import { startScheduler } from "./scheduler.ts"
import { pretendSpent, spendPage } from "./spend.ts"
import { sweep } from "./sweeper.ts"
import { localVapid } from "./vapid.ts"
import { serveBuild, serveSources } from "./web.ts"
import { buildWeb } from "./web-build.ts"
import { wire } from "./wired.ts"

export type FeedKind = "demo" | "espn"

export type StackOptions = {
  /** Where the data lives between runs; null keeps the table in memory and the rest in a folder that is removed. */
  dataDir: string | null
  /** Forgets what `dataDir` holds first. */
  reset?: boolean
  /** The front door; 0 takes any free port. */
  port: number
  host?: string
  /** The AWS gateway; where this port is taken, any free one serves as well. */
  awsPort?: number
  feeds?: FeedKind
  /** The app as a build, from its sources with hot reload, or left out (for benchmarks). */
  web?: "build" | "dev" | "none"
  /** Whether the front door caches as production's CDN does; so it does, unless the app runs from its sources. */
  cdn?: boolean
  /** False leaves an empty table empty: for tests that bring what they need. */
  seed?: boolean
  /** False leaves the schedule out, so that nothing but the caller works: for benchmarks. */
  schedule?: boolean
  /** Dollars that today has cost already, to see what the hub does about it. */
  spend?: number | undefined
  /** Told what goes wrong while the stack runs. */
  report?: (problem: string) => void
  /** Told that a part ended for good, so that the stack is of no use any more; `report` unless given. */
  fail?: (problem: AppError) => void
  /** Told what is being waited for. */
  progress?: (step: string) => void
}

export type Stack = {
  url: string
  awsUrl: string
  /** What a production handler reads from its surroundings; `process.env` has it already. */
  env: Record<string, string>
  invoke: Invoke
  close: () => Promise<void>
}

const MINUTE = 60_000
const ignore = () => undefined

/**
 * Starts the whole product: the feeds, the local AWS, the production handlers in this process, the schedule and
 * the front door. An empty table is seeded first. When a part fails, the parts that had started are ended and
 * its error is thrown.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  await using started = new AsyncDisposableStack()
  const { progress = ignore } = options
  const running = { isClosing: false }
  const report = (problem: string) => void (running.isClosing || options.report?.(problem))
  const onError = (thrown: unknown) => report(messageOf(thrown))
  const origins = Promise.withResolvers<Origins>()
  const dir = options.dataDir ?? (await temporaryFolder(started))
  const lock = started.adopt(await lockData(dir, options.reset), (one) => one.release())
  await ensureSpace(dir)
  const host = options.host ?? "127.0.0.1"
  const watch = createCloudWatch()
  const edge = started.adopt(await startEdge(options.port, host, origins.promise, watch.seen), (one) =>
    one.close(),
  )

  const wait = waitingFor(progress, ["the local AWS", "the app"])
  const invoke = createInvoke(functions)
  const wired = wire(invoke, report)
  const front = createFront(invoke, options.cdn ?? options.web !== "dev", onError)
  const fail = (problem: AppError) => void (running.isClosing || (options.fail ?? onError)(problem))
  const memory = options.dataDir === null
  const authorize = (event: object) => invoke("authorizer", event)
  const broker = started.adopt(await startBroker(authorize), (one) => one.close())
  const accounts = demoAccounts(options.feeds ?? "demo", host)
  const port = options.awsPort ?? 0
  const aws = startAws({
    dir,
    memory,
    port,
    invoke,
    broker,
    accounts,
    emulators: { ...wired.emulators, monitoring: watch.monitoring },
    pages: { ...front.pages, push: wired.push, spend: (call) => spendPage(call.path, invoke) },
    onError,
    report,
    fail,
  })
  const [{ url: awsUrl, client }, web, feeds, secrets] = await all([
    wait(
      "the local AWS",
      aws.then((one) => started.adopt(one, (it) => it.close())),
    ),
    wait("the app", startWeb(options.web ?? "build", dir, started)),
    startHosts(options.feeds ?? "demo", started),
    localSecrets(dir),
  ])
  const url = `http://localhost:${edge.port}`
  const { cursor: cursorSecret, edge: edgeSecret } = secrets
  const vapid = await localVapid(dir)
  const env = links({ awsUrl, cursorSecret, edgeSecret, feeds, siteUrl: url, web: join(dir, "web"), vapid })
  Object.assign(process.env, env)
  await lock.announce({ url, awsUrl, feeds })

  if ((options.seed ?? true) && (await isEmpty(client))) {
    progress("Reading teams, rosters and schedules for the first time")
    const problem = await firstSeed(invoke)
    if (problem) report(problem)
    if ((options.feeds ?? "demo") === "demo") await demoCosts(Date.now()).catch(onError)
  }
  started.adopt(await wired.follow(awsUrl), (one) => one.close())
  // One fan costs nothing to push to; production polls until the cost guard chooses otherwise.
  await invoke("ingest", { job: "config", transport: "push", level: 0 }).catch(onError)
  if (options.schedule ?? true) {
    // At once, and not only after the first minute: the data may be as old as the last run.
    invoke("ingest", { job: "tick" }).catch(onError)
    pretendSpent(options.spend ?? 0)
      .then(() => invoke("guard", { job: "look" }))
      .then(() => invoke("watch", { job: "look" }))
      .catch(onError)
    started.adopt(startScheduler(rules, invoke, report), (one) => one.close())
  }
  const sweeping = setInterval(() => void sweep(client, tableName, Date.now()).catch(onError), MINUTE)
  started.defer(() => clearInterval(sweeping))
  // First of all at the end: what a tick under way misses from then on is nobody's problem.
  started.defer(() => void Object.assign(running, { isClosing: true }))
  const origin = (name: string) => front.origin(name, secrets.edge)
  const media = serveMedia(join(dir, "s3", bucketName))
  origins.resolve({ media, api: origin("api"), site: origin("site"), realtime: broker.upgrade, ...web })
  const parts = started.move()
  return { url, awsUrl, env, invoke, close: () => parts.disposeAsync() }
}

/** Real games come without accounts whose password is known, and so does a site that other machines reach. */
export function demoAccounts(feeds: FeedKind, host: string): "made" | "locked" | "none" {
  if (feeds !== "demo") return "none"
  return ["127.0.0.1", "::1", "localhost"].includes(host) ? "made" : "locked"
}

async function temporaryFolder(started: AsyncDisposableStack): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "hub-"))
  started.defer(() => rm(dir, { recursive: true, force: true }))
  // For a process that ends before it had started.
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function startWeb(
  kind: "build" | "dev" | "none",
  dir: string,
  started: AsyncDisposableStack,
): Promise<Pick<Origins, "files" | "pages">> {
  if (kind === "none") return { files: (_request, response) => void response.writeHead(404).end() }
  if (kind === "dev") {
    const { web } = started.adopt(await serveSources(), (one) => one.close())
    return { files: web, pages: web }
  }
  return { files: serveBuild(await buildWeb(), join(dir, "web")) }
}

async function startHosts(kind: FeedKind, started: AsyncDisposableStack): Promise<FeedHosts> {
  if (kind === "espn") return realFeeds
  return replayFeeds(started.adopt(await startFeeds({ port: 0 }), (one) => one.close()).url)
}

/** Like Promise.all, but waits for every part, so that a part that succeeds late can still be ended. */
async function all<T extends readonly Promise<unknown>[]>(
  parts: readonly [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(parts)
  return Promise.all(parts)
}
