import { setTimeout as sleep } from "node:timers/promises"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** `now` in milliseconds from anywhere. */
export type Even = { stepMs: number; now: () => number; wait: (ms: number) => Promise<unknown> }

const usualEven: Even = { stepMs: 400, now: () => performance.now(), wait: (ms) => sleep(ms) }

/** Where an answer that came sooner or later would tell whether an address has an account. */
const telling = new Set(["sign-up", "resend", "confirm", "sign-in", "forgot", "reset", "email"])

/**
 * Answers about accounts come at whole steps after their question: what an unknown address takes less, or a known one more, is
 * not seen from outside. A sign-in that succeeds tells nothing that its answer does not say, and does not wait.
 */
export const even = createMiddleware<Env>(async (c, next) => {
  const { stepMs, now, wait } = c.var.even ?? usualEven
  const last = c.req.path.split("/").at(-1) ?? ""
  if (!telling.has(last)) return next()
  const begun = now()
  await next()
  if (last === "sign-in" && c.res.ok) return undefined
  await wait(pauseAfter(now() - begun, stepMs))
  return undefined
})

/** From `ms` to the end of the step that it falls into; a step at least. Pure. */
export function pauseAfter(ms: number, stepMs: number): number {
  return Math.max(1, Math.ceil(ms / stepMs)) * stepMs - ms
}
