import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createFront } from "@hub/scripts/local/front"
import { type Emulator, listen, readCall, sendReply } from "@hub/scripts/local/http"
import { startStack } from "@hub/scripts/local/stack"
import { Hono } from "hono"
import * as v from "valibot"
import type { Ask, Told } from "./server-process.ts"

/**
 * The product in a process of its own, so that who measures takes nothing from it but the machine: the front door as it is, the
 * functions without a CDN in front, and a bare Hono that returns the text of today's scoreboard.
 */
process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT"
const stack = await startStack({ dataDir: null, port: 0, schedule: false, report: console.error })
const secret = v.parse(
  v.pipe(v.string(), v.parseJson(), v.object({ value: v.string() })),
  process.env["SST_RESOURCE_EdgeSecret"],
)
const front = createFront(stack.invoke, false, (thrown) => console.error(thrown))
const [api, site] = [front.origin("api", secret.value), front.origin("site", secret.value)]

/** So many that none reaches its limit, so few that what is remembered of each is soon full. */
const ADDRESSES = 4096

/** Everybody from another address: the API counts what one address asks for. */
const asked = { times: 0 }
function fromAnywhere(origin: Emulator): Emulator {
  return (call) => {
    asked.times = (asked.times + 1) % ADDRESSES
    const [a, b, c] = [asked.times >> 16, asked.times >> 8, asked.times].map((part) => part & 255)
    return origin({ ...call, ip: `10.${a}.${b}.${c}` })
  }
}

const functions = await listen((request, response) => {
  const origin = fromAnywhere(request.url?.startsWith("/api/") ? api : site)
  void readCall(request)
    .then(origin)
    .then((reply) => sendReply(response, reply))
}, 0)

const text = await (await fetch(`${stack.url}/api/v1/scoreboard`)).text()
const hono = new Hono().get("*", (c) => c.body(text, 200, { "content-type": "application/json" }))
const bare = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await hono.fetch(new Request(`http://bare${request.url}`))
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
}

await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve))
const address = bare.address()
const port = typeof address === "object" && address ? address.port : 0

/** Reads of one page from the table at once, by thirty-two readers, for three seconds: what the local table can do. */
async function tableReads(): Promise<number> {
  const { Snapshot } = await import("@hub/core/snapshot")
  const until = performance.now() + 3_000
  const done = { reads: 0 }
  async function reader(): Promise<void> {
    while (performance.now() < until) {
      await Snapshot.read("home")
      done.reads += 1
    }
  }
  await Promise.all(Array.from({ length: 32 }, reader))
  return Math.round(done.reads / 3)
}

function tell(told: Told): void {
  process.send?.(told)
}

process.on("message", (ask: Ask) => {
  if (ask === "memory") {
    globalThis.gc?.()
    const { heapUsed, external, rss } = process.memoryUsage()
    tell({ kind: "memory", heap: heapUsed / 2 ** 20, external: external / 2 ** 20, rss: rss / 2 ** 20 })
  }
  if (ask === "table") void tableReads().then((reads) => tell({ kind: "table", reads }))
})
process.on("disconnect", () => void stack.close().then(() => process.exit(0)))
tell({
  kind: "ready",
  edge: stack.url,
  functions: `http://127.0.0.1:${functions.port}`,
  bare: `http://127.0.0.1:${port}`,
  aws: stack.awsUrl,
  env: stack.env,
})
