import { iso } from "@hub/core/clock"
import { Cost } from "@hub/core/cost"
import { AppError } from "@hub/core/error"
import { createMiddleware } from "hono/factory"
import type { LevelNow } from "../../level.ts"
import type { Env } from "../env.ts"

/**
 * Before what a request costs is measured: who asks does not pay for the level. Answers are kept longer at higher ones, and say
 * at which they were made and how changes come (`1 push`), so that browsers notice a new config without asking for it.
 */
export function atLevel(level: LevelNow) {
  return createMiddleware<Env>(async (c, next) => {
    const now = await level()
    c.set("level", now)
    await next()
    c.res.headers.set("X-Hub-Config", level.mark?.() ?? String(now))
    const kept = c.res.headers.get("cache-control")
    if (now > 0 && kept) c.res.headers.set("Cache-Control", Cost.keptAt(now, kept))
  })
}

/** `2026-11-23T00:00:00.000Z` → `00:00 UTC on 2026-11-23`: for people. */
function stamp(until: string): string {
  const at = iso(Date.parse(until))
  return `${at.slice(11, 16)} UTC on ${at.slice(0, 10)}`
}

/** Refuses what the ladder has switched off, in so many words, until a new day's money is there. Reads are never. */
export const degrade = createMiddleware<Env>((c, next) => {
  const off = Cost.refusedAt(c.var.level ?? 0, c.req.method, c.req.path)
  if (!off) return next()
  const now = c.var.now()
  const until = Cost.dayEnd(now)
  const message = `To stay within its budget the hub has switched off ${off.what}. It is back at ${stamp(until)}`
  throw new AppError("degraded", `degraded.${off.feature}`, message, {
    retryAfterSeconds: (Date.parse(until) - now) / 1000,
  })
})
