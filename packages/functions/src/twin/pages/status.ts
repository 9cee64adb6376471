import { iso } from "@hub/core/clock"
import { Health } from "@hub/core/pulse/info"
import { Run } from "@hub/core/run"
import { Snapshot } from "@hub/core/snapshot"
import * as v from "valibot"
import { json, twinsOf } from "../page.ts"
import { type Status, statusText } from "../text/status.ts"

const Stored = v.object({ data: Health })

/** How the feeds stand and what was measured. 2 Queries, ~9 RRU, and 1 GetItem: no snapshot, because it tells how old those are. */
export const status = twinsOf<Status>({
  path: "/status",
  read: async (c) => {
    const [sources, page] = await Promise.all([Run.statuses(c.var.now()), Snapshot.read("health")])
    const measured = page ? v.parse(Stored, JSON.parse(Snapshot.textOf(page))).data : null
    return { data: { sources, measured }, asOf: iso(c.var.now()), stale: false }
  },
  hide: (page) => page,
  kept: "live",
  render: { json, txt: statusText },
})
