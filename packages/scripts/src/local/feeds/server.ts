import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import * as v from "valibot"
import type { Answer } from "./answer.ts"
import { espnAnswer } from "./espn-routes.ts"
import { type Fault, Faults, faultBox } from "./faults.ts"
import { ncaaAnswer } from "./ncaa-routes.ts"
import { fail, prepare, type Ready, refuse, send, truncate } from "./respond.ts"

export type FeedsOptions = {
  /** 0 takes a free one. */
  port?: number
  host?: "127.0.0.1"
  /** The clock the replay runs by, in ms. */
  now?: () => number
  faults?: readonly Fault[]
}

export type Feeds = { url: string; close(): Promise<void> }

/** Starts the replay: ESPN's and the NCAA's paths on one origin. `POST /_faults` replaces the faults to inject. */
export async function startFeeds(options: FeedsOptions = {}): Promise<Feeds> {
  const now = options.now ?? Date.now
  const faults = faultBox(options.faults)
  const answers = cachePerSecond(now)
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "application/json" })
      response.end(JSON.stringify({ error: { message: String(error), code: 500 } }))
    })
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://feeds")
    if (url.pathname === "/_faults") return setFaults(request, response)
    // Browsers are turned away, as ESPN's CDN does with scrapers that pretend to be one.
    if (request.headers["user-agent"]?.includes("Mozilla")) return refuse(response, 403)
    const fault = faults.take(url.pathname)
    if (fault?.kind === "latency") await sleep(fault.ms)
    if (fault && fault.kind !== "latency" && fault.kind !== "truncated") return fail(fault, request, response)
    const ready = answers(url)
    if (fault?.kind === "truncated") return truncate(ready, response)
    send(ready, request, response)
  }

  async function setFaults(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = v.safeParse(Faults, request.method === "POST" ? JSON.parse(await text(request)) : [])
    if (parsed.success) faults.set(parsed.output)
    response.writeHead(parsed.success ? 204 : 400).end()
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1", resolve)
  })
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    url: `http://${options.host ?? "127.0.0.1"}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The same question in the same second has the same answer: it is made, printed and hashed once. */
function cachePerSecond(now: () => number): (url: URL) => Ready {
  const cache = { second: -1, ready: new Map<string, Ready>() }
  return (url) => {
    const instant = now()
    const second = Math.floor(instant / 1000)
    if (second !== cache.second) {
      cache.second = second
      cache.ready.clear()
    }
    const key = url.pathname + url.search
    const known = cache.ready.get(key)
    if (known) return known
    const ready = prepare(route(url, second * 1000))
    cache.ready.set(key, ready)
    return ready
  }
}

function route(url: URL, now: number): Answer {
  return (
    espnAnswer(url.pathname, url.searchParams, now) ??
    ncaaAnswer(url.pathname, now) ?? { status: 404, body: { code: 404, message: "Not found." } }
  )
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString("utf8")
}
