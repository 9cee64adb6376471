import { Actor } from "@hub/core/actor"
import { Cost } from "@hub/core/cost"
import { Policy } from "@hub/core/policy"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { idempotent } from "./middleware/idempotent.ts"
import { signedIn } from "./middleware/signed-in.ts"

const shared = { tag: "admin", uncached: true } as const
const QUARTER = 0.25

const Order = v.strictObject({
  level: Cost.Level,
  hours: v.pipe(
    v.number(),
    v.minValue(QUARTER, "must be at least a quarter of an hour"),
    v.maxValue(Cost.LONGEST_HOURS, `must be at most ${Cost.LONGEST_HOURS}`),
    v.metadata({ description: "For how long; it ends by itself" }),
  ),
  why: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(200, "must be at most 200 characters"),
  ),
})

/** The level by hand. Every order is on record; the guard hears of it within a second or two. */
export const adminCosts = new Hono<Env>()
  .get(
    "/level",
    describe(
      {
        operationId: "getLevel",
        summary: "What is held by hand, and the alerts that were sent",
        errors: ["auth"],
        ...shared,
      },
      Cost.GuardRecord,
    ),
    signedIn,
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "level")
      return c.json({ data: await Cost.record(c.var.now()) })
    },
  )
  .put(
    "/level",
    describe(
      {
        operationId: "holdLevel",
        summary: "Hold the level by hand for some hours, with a reason",
        errors: ["auth", "conflict", "unavailable", "too_large", "media"],
        ...shared,
      },
      Cost.Hold,
    ),
    signedIn,
    idempotent,
    validate("query", NoQuery),
    validate("json", Order),
    async (c) => {
      Policy.require("update", "level")
      const order = { ...c.req.valid("json"), by: Actor.userId(), now: c.var.now(), once: c.var.once }
      return c.json({ data: await Cost.hold(order) })
    },
  )
  .delete(
    "/level",
    describe(
      {
        operationId: "releaseLevel",
        summary: "Leave the level to the guard again",
        errors: ["auth", "conflict", "unavailable"],
        ...shared,
      },
      Cost.GuardRecord,
    ),
    signedIn,
    idempotent,
    validate("query", NoQuery),
    async (c) => {
      Policy.require("delete", "level")
      const now = c.var.now()
      await Cost.release({ by: Actor.userId(), why: "ended by hand", now, once: c.var.once })
      return c.json({ data: await Cost.record(now) })
    },
  )
