import { iso } from "@hub/core/clock"
import { Policy } from "@hub/core/policy"
import { Pulse } from "@hub/core/pulse"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { Day } from "./lib/fields.ts"
import { fresh } from "./lib/snapshot.ts"
import { validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const OneDay = v.strictObject({
  day: v.optional(v.pipe(Day, v.metadata({ description: "UTC day of the last three, today unless given" }))),
})

/** For who runs the hub. */
export const admin = new Hono<Env>().get(
  "/kpi",
  describe(
    {
      operationId: "getKpi",
      summary:
        "How the hub does: latency, failures, throughput, table, sources, security events of a UTC day (admins)",
      tag: "operations",
      errors: ["auth"],
    },
    Pulse.Kpi,
  ),
  signedIn,
  validate("query", OneDay),
  async (c) => {
    Policy.require("read", "kpi")
    const now = c.var.now()
    const { day = iso(now).slice(0, 10) } = c.req.valid("query")
    return fresh(c, { data: await Pulse.kpi(day, now) })
  },
)
