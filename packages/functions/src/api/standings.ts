import { Sport } from "@hub/core/sport/info"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { validate } from "./lib/validate.ts"

export const standings = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getStandings",
      summary: "The table of our conference in a sport",
      tag: "standings",
      errors: ["unavailable"],
    },
    View.Standings,
  ),
  validate("query", v.strictObject({ sport: Sport })),
  (c) => page(c, `standings/${c.req.valid("query").sport}`),
)
