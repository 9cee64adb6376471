import { iso } from "@hub/core/clock"
import { Cost } from "@hub/core/cost"
import { AppError, messageOf } from "@hub/core/error"
import { log } from "@hub/core/log"
import { type Level, Realtime } from "@hub/core/realtime"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

export type LevelNow = () => Promise<Level>

/** The guard looks every five minutes; what it decides is followed within half a one. */
const KEEP_MS = 30_000

/** The level as this process knows it: 1 GetItem every 30 s. Where the table does not answer, what was known last. */
export function createLevel(now: () => number, read: LevelNow = Realtime.level): LevelNow {
  const known: { level: Level; until: number } = { level: 0, until: 0 }
  return async () => {
    if (known.until > now()) return known.level
    known.until = now() + KEEP_MS
    try {
      known.level = await read()
    } catch (thrown) {
      log.warn("level not read", { error: messageOf(thrown) })
    }
    return known.level
  }
}

/** Before what a request costs is measured: who asks does not pay for the level. Answers are kept longer at higher ones. */
export function atLevel(level: LevelNow) {
  return createMiddleware<Env>(async (c, next) => {
    const now = await level()
    c.set("level", now)
    await next()
    const kept = c.res.headers.get("cache-control")
    if (now > 0 && kept) c.res.headers.set("Cache-Control", Cost.keptAt(now, kept))
  })
}

/** Refuses what the ladder has switched off, in so many words, until a new day's money is there. Reads are never. */
export const degrade = createMiddleware<Env>((c, next) => {
  const off = Cost.refusedAt(c.var.level ?? 0, c.req.method, c.req.path)
  if (!off) return next()
  const now = c.var.now()
  const until = Cost.dayEnd(now)
  const message = `To stay within its budget the hub has switched off ${off.what}. It is back by ${iso(Date.parse(until))}`
  throw new AppError("degraded", `degraded.${off.feature}`, message, {
    retryAfterSeconds: (Date.parse(until) - now) / 1000,
  })
})
