import { Pulse } from "@hub/core/pulse"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const status = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getStatus",
      summary:
        "What the hub promises and what was measured of it: availability, times, failures, age, backups",
      tag: "operations",
      errors: ["unavailable"],
    },
    Pulse.Health,
  ),
  validate("query", NoQuery),
  (c) => page(c, "health"),
)
