import { createApp } from "@hub/functions/api"
import { lambda } from "@hub/functions/handler/lambda"
import { createSite } from "@hub/functions/site"
import { nowMs, publishFootball, seedFootball } from "@hub/functions/testing/seed"
import { aShell } from "@hub/functions/testing/site"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { createCdn } from "../cdn/index.ts"
import type { Call, Reply } from "../http.ts"
import { functionUrl } from "../lambda.ts"
import type { TableFault } from "./table-faults.ts"
import { befall, faultyTable } from "./testing.ts"

const faults = await faultyTable()
const clock = { now: nowMs }
const now = () => clock.now
const plenty = { quota: 1e9, windowSeconds: 60 }
const limits = { read: plenty, write: plenty, auth: plenty, reference: plenty }
const cdn = createCdn(now)
const handlers = {
  api: lambda(createApp({ now, limits, level: async () => 0 })),
  site: lambda(createSite({ now, limits, origin: "https://hub.example", shell: aShell() })),
}
const invoke = (name: string, event: unknown) => handlers[name === "api" ? "api" : "site"](Object(event))

/** What a browser gets through the edge, and straight from the function. */
async function ask(path: string, through: "edge" | "function" = "edge"): Promise<Reply> {
  const origin = functionUrl(path.startsWith("/api/") ? "api" : "site", invoke, () => undefined)
  const call: Call = { method: "GET", path, search: "", headers: {}, body: Buffer.alloc(0), ip: "192.0.2.1" }
  return through === "edge" ? cdn.through(origin)(call) : origin(call)
}

/** Pages that everybody reads: snapshots on their way out of the function, kept by the edge for seconds or minutes. */
const pages = [
  "/api/v1/home",
  "/api/v1/games/401000013",
  "/api/v1/teams/football-152/schedule",
  "/",
  "/games/401000013",
  "/teams/football-152",
]

/** An hour: nothing is fresh any more, and no process remembers anything. */
const wait = (ms = 3_600_000) => void (clock.now += ms)

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe.each<[string, TableFault]>([
  ["cuts every connection", { kind: "reset" }],
  ["answers half", { kind: "truncated" }],
  ["is throttled", { kind: "throttled" }],
  ["answers 500", { kind: "status", status: 500 }],
])("while the table %s", (_how, fault) => {
  beforeEach(async () => {
    wait()
    for (const page of pages) await ask(page)
    wait()
  })

  test("every page that was seen is answered with what was last known", { timeout: 60_000 }, async () => {
    const before = await Promise.all(pages.map((page) => ask(page)))
    wait()
    befall(faults, fault)
    const during = await Promise.all(pages.map((page) => ask(page)))
    expect(during.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(during.map(bodyOf)).toEqual(before.map(bodyOf))
    faults.set([])
    wait(11_000)
    const after = await Promise.all(pages.map((page) => ask(page)))
    expect(after.map(({ headers }) => headers?.["x-cache"])).toEqual(
      pages.map(() => "RefreshHit from cloudfront"),
    )
  })

  test("the function itself says 503 and when to come back, and lets nobody keep it", async () => {
    befall(faults, fault)
    const { status, headers, body } = await ask("/api/v1/home", "function")
    expect([status, headers?.["cache-control"]]).toEqual([503, "no-store"])
    expect(Number(headers?.["retry-after"])).toBeGreaterThan(0)
    expect(JSON.parse(String(body))).toMatchObject({ code: "DB_ERROR" })
  })
})

test("a slow table makes slow pages, not wrong ones", async () => {
  wait()
  befall(faults, { kind: "latency", ms: 300 })
  expect((await ask("/api/v1/home", "function")).status).toBe(200)
})

function bodyOf({ body }: { body?: string | Buffer }): string {
  return String(body ?? "").replaceAll(/"at":"[^"]*"/g, "")
}
