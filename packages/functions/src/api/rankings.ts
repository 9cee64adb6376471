import { Sport } from "@hub/core/sport/info"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { validate } from "./lib/validate.ts"

export const rankings = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getRankings",
      summary: "The polls of a sport",
      tag: "standings",
      errors: ["unavailable"],
    },
    View.Rankings,
  ),
  validate("query", v.strictObject({ sport: Sport })),
  (c) => page(c, `rankings/${c.req.valid("query").sport}`),
)
