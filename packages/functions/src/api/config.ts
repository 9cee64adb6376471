import { ClientConfig } from "@hub/core/realtime/info"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const clientConfig = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getConfig",
      summary: "How a client gets what is new: by polls or pushes, how often, from where",
      tag: "operations",
      errors: ["unavailable"],
    },
    ClientConfig,
  ),
  validate("query", NoQuery),
  (c) => page(c, "config"),
)
