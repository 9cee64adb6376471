import { View } from "@hub/core/view"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const home = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getHome",
      summary: "What matters now, over all sports",
      tag: "pages",
      errors: ["unavailable"],
    },
    View.Home,
  ),
  validate("query", NoQuery),
  (c) => page(c, "home"),
)
