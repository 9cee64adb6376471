import { Cost } from "@hub/core/cost"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const costs = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getCosts",
      summary: "What the hub costs today and this month, and what is switched off to keep it there",
      tag: "operations",
      errors: ["unavailable"],
    },
    Cost.Costs,
  ),
  validate("query", NoQuery),
  (c) => page(c, "costs"),
)
