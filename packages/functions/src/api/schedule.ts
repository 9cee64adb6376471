import { easternDay } from "@hub/core/clock"
import { Month, monthOf } from "@hub/core/month"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { validate } from "./lib/validate.ts"

export const schedule = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getSchedule",
      summary: "The games of one Eastern month over all our sports, this month unless given",
      tag: "pages",
      errors: ["unavailable"],
    },
    View.MonthSchedule,
  ),
  validate("query", v.strictObject({ month: v.optional(Month) })),
  (c) => page(c, `schedule/${c.req.valid("query").month ?? monthOf(easternDay(c.var.now()))}`),
)
