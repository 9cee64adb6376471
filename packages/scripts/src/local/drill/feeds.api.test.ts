import { newId } from "@hub/core/id"
import { feedSource } from "@hub/core/ingest/client"
import { createHttp } from "@hub/core/ingest/http"
import { runJob } from "@hub/core/ingest/sync/run"
import { createTtlCache } from "@hub/core/ingest/ttl-cache"
import { caller } from "@hub/functions/testing/caller"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Fault } from "../feeds/faults.ts"
import { startFeeds } from "../feeds/index.ts"

const clock = { now: Date.parse("2026-11-22T09:00:00.000Z") }
const now = () => clock.now
const feeds = await startFeeds({ now })
afterAll(() => feeds.close())
const call = caller({ now })
const path = "/teams/volleyball-152/schedule"

/** A process that has not met any failure yet. */
function context() {
  const http = createHttp({ timeoutMs: 2_000, now })
  const host = { site: feeds.url, label: "replay" }
  return {
    espn: feedSource("espn", host, http, now),
    ncaa: feedSource("ncaa", host, http, now),
    fallbackScores: createTtlCache<never>(now, 30_000),
    now,
    newId,
    publish: async () => undefined,
    warn: () => undefined,
  }
}

async function read(...faults: Fault[]): Promise<string> {
  clock.now += 3_600_000
  await fetch(`${feeds.url}/_faults`, { method: "POST", body: JSON.stringify(faults) })
  return (await runJob({ sport: "volleyball", kind: "schedule" }, context())).status
}

beforeAll(async () => {
  await runJob({ sport: "volleyball", kind: "team" }, context())
  await read()
}, 60_000)

test.each<Fault>([
  { kind: "reset" },
  { kind: "truncated" },
  { kind: "empty" },
  { kind: "html" },
  { kind: "oversized", bytes: 6_000_000 },
  { kind: "latency", ms: 5_000 },
  { kind: "status", status: 403 },
  { kind: "status", status: 429, retryAfter: "60" },
  { kind: "status", status: 500 },
])(
  "while both sources answer with $kind the page stays as it was and says that it is old, and is fresh again after",
  async (fault) => {
    const before = await call(path)
    expect(await read(fault)).toBe("stale")
    const during = await call(path)
    expect([during.status, during.headers.get("x-hub-stale"), during.text]).toEqual([
      200,
      "true",
      before.text,
    ])
    expect(["ok", "unchanged"]).toContain(await read())
    expect((await call(path)).headers.get("x-hub-stale")).toBeNull()
  },
)
