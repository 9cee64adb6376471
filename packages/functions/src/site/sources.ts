import { iso } from "@hub/core/clock"
import { fingerprint } from "@hub/core/id"
import { Run } from "@hub/core/run"
import type { PageCache } from "../api/lib/snapshot.ts"

/** How the feeds stand, as the API says it. 1 Query. */
export function sourcesAt(now: number): PageCache {
  const load = async () => {
    const text = JSON.stringify({ data: await Run.statuses(now), next: null })
    return { text, etag: fingerprint(text), asOf: iso(now), stale: false }
  }
  return { read: () => ({ body: load(), hit: false }) }
}
