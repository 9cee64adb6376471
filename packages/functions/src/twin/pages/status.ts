import { iso } from "@hub/core/clock"
import { Run } from "@hub/core/run"
import { json, twinsOf } from "../page.ts"
import { statusText } from "../text/status.ts"

/** How the feeds stand. 2 Queries, ~9 RRU: no snapshot, because it tells how old those are. */
export const status = twinsOf<Run.SourceStatus[]>({
  path: "/status",
  read: async (c) => ({ data: await Run.statuses(), asOf: iso(c.var.now()), stale: false }),
  hide: (sources) => sources,
  kept: "live",
  render: { json, txt: statusText },
})
