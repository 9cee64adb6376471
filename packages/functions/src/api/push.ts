import { pushKey, pushServices } from "@hub/core/config"
import { AppError } from "@hub/core/error"
import { Policy } from "@hub/core/policy"
import { Push } from "@hub/core/push"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { viewerAddress } from "./middleware/edge.ts"
import { networkOf } from "./middleware/rate-limit.ts"

const tag = "notifications"
const OneDevice = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{22}$/, "must be a device's id")) })
const Key = v.pipe(v.object({ publicKey: v.string() }), v.metadata({ ref: "PushKey" }))

/** Notifications with the hub closed. They belong to a device, not to a person: no account is asked for, none is noted. */
export const push = new Hono<Env>()
  .get(
    "/",
    describe(
      { operationId: "getPushKey", summary: "The key a browser subscribes to notices with (VAPID)", tag },
      Key,
    ),
    validate("query", NoQuery),
    (c) => fresh(c, { data: { publicKey: pushKey() } }),
  )
  .put(
    "/",
    describe(
      {
        operationId: "putPushDevice",
        summary: "What a device is told while the hub is closed, in place of what it was before",
        tag,
        errors: ["conflict", "unprocessable", "degraded", "too_large"],
        uncached: true,
      },
      Push.Registered,
    ),
    validate("query", NoQuery),
    validate("json", Push.Device),
    async (c) => {
      Policy.require("create", "device")
      const device = c.req.valid("json")
      if (!Push.isPushService(device.endpoint, pushServices())) throw unknownService()
      const network = networkOf(viewerAddress(c))
      return c.json({ data: await Push.register({ device, network, now: c.var.now() }) })
    },
  )
  .delete(
    "/:id",
    describe(
      {
        operationId: "deletePushDevice",
        summary: "Forget a device; one that is not there is no failure",
        tag,
        uncached: true,
      },
      v.object({ id: v.string() }),
    ),
    validate("param", OneDevice),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("delete", "device")
      const { id } = c.req.valid("param")
      await Push.forget(id)
      return c.json({ data: { id } })
    },
  )

function unknownService(): AppError {
  return new AppError("unprocessable", "push.unknown_service", "The hub does not know this push service", {
    errors: [{ path: "endpoint", message: "must be an address of a browser's push service" }],
  })
}
