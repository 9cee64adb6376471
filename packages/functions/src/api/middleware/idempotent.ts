import { Actor } from "@hub/core/actor"
import { messageOf } from "@hub/core/error"
import { parse } from "@hub/core/fn"
import { contentHash } from "@hub/core/id"
import { Idempotency } from "@hub/core/idempotency"
import { log } from "@hub/core/log"
import { createMiddleware } from "hono/factory"
import * as v from "valibot"
import type { Env } from "../env.ts"

const Key = v.pipe(
  v.string(),
  v.regex(/^[\x21-\x7e]{1,128}$/, "Idempotency-Key must be 1 to 128 visible characters"),
)

/**
 * With an `Idempotency-Key`, a request that is sent twice (a timeout, a double tap) is done once and answered twice; for a
 * day, and for the fan who sent it. What broke off half-way is tried again under the id of the first try (`once`), so that
 * handlers make nothing twice. Without a key nothing is kept. Stands behind `signedIn`.
 */
export const idempotent = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header("idempotency-key")
  if (header === undefined) return next()
  const key = parse(Key, header, "idempotency.key")
  const fingerprint = contentHash([c.req.method, c.req.path, await c.req.text()])
  const request = { owner: Actor.userId(), key, fingerprint, now: c.var.now() }
  const begun = await Idempotency.begin(request)
  if (begun.answer !== undefined) {
    c.header("Idempotent-Replayed", "true")
    return c.body(begun.answer, 200, { "Content-Type": "application/json" })
  }
  c.set("once", begun)
  await next()
  // The request has its answer by now: where this fails, the key is known to be unfinished and the next try finds out.
  await closed(request, c.res, c.var.keptAnswer).catch((thrown: unknown) =>
    log.warn("idempotency key left open", { correlationId: c.var.requestId, error: messageOf(thrown) }),
  )
})

/** Only what was refused is known to have changed nothing; what broke off may have been done. */
async function closed(request: Idempotency.Request, answer: Response, kept?: string): Promise<void> {
  if (answer.ok) return Idempotency.finish(request, kept ?? (await answer.clone().text()))
  return answer.status < 500 ? Idempotency.release(request) : Idempotency.interrupt(request)
}
