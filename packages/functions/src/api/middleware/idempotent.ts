import { Actor } from "@hub/core/actor"
import { parse } from "@hub/core/fn"
import { contentHash } from "@hub/core/id"
import { Idempotency } from "@hub/core/idempotency"
import { createMiddleware } from "hono/factory"
import * as v from "valibot"
import type { Env } from "../env.ts"

const Key = v.pipe(
  v.string(),
  v.regex(/^[\x21-\x7e]{1,128}$/, "Idempotency-Key must be 1 to 128 visible characters"),
)

/**
 * With an `Idempotency-Key`, a request that is sent twice (a timeout, a double tap) is done once and answered twice; for a
 * day, and for the fan who sent it. Without one nothing is kept. Stands behind `signedIn`.
 */
export const idempotent = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header("idempotency-key")
  if (header === undefined) return next()
  const key = parse(Key, header, "idempotency.key")
  const fingerprint = contentHash([c.req.method, c.req.path, await c.req.text()])
  const request = { owner: Actor.userId(), key, fingerprint, now: c.var.now() }
  const known = await Idempotency.begin(request)
  if (known !== undefined) {
    c.header("Idempotent-Replayed", "true")
    return c.body(known, 200, { "Content-Type": "application/json" })
  }
  await next()
  if (c.error ?? !c.res.ok) return Idempotency.release(request)
  return Idempotency.finish(request, await c.res.clone().text())
})
