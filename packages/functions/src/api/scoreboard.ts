import { easternDay } from "@hub/core/clock"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { Day } from "./lib/fields.ts"
import { page } from "./lib/snapshot.ts"
import { validate } from "./lib/validate.ts"

export const scoreboard = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getScoreboard",
      summary: "The games of one Eastern day, today unless given",
      tag: "pages",
      errors: ["unavailable"],
    },
    View.Scoreboard,
  ),
  validate("query", v.strictObject({ day: v.optional(Day) })),
  (c) => page(c, `scoreboard/${c.req.valid("query").day ?? easternDay(c.var.now())}`),
)
