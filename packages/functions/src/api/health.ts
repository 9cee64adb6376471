import { Snapshot } from "@hub/core/snapshot"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { cacheControl } from "./lib/cache.ts"
import { describe } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const Health = v.pipe(
  v.object({
    /** `degraded`: pages are served, but their sources are failing or were never read. */
    status: v.picklist(["ok", "degraded"]),
    asOf: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Health" }),
)

export const health = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getHealth",
      summary: "Whether the hub answers, and how old its facts are; 1 GetItem",
      tag: "operations",
      uncached: true,
    },
    Health,
  ),
  validate("query", NoQuery),
  async (c) => {
    const home = await Snapshot.read("home")
    const status = home && !home.stale ? "ok" : "degraded"
    return c.json({ data: { status, asOf: home?.asOf ?? null } }, 200, {
      "Cache-Control": cacheControl("/health"),
    })
  },
)
