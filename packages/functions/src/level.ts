import { Cost } from "@hub/core/cost"
import { messageOf } from "@hub/core/error"
import { log } from "@hub/core/log"
import { type Level, Realtime } from "@hub/core/realtime"
import type { MiddlewareHandler } from "hono"

type Decided = { level: Level; transport?: "poll" | "push" }
/** The level now; `mark` says what browsers are to find in their config, as far as this process knows. */
export type LevelNow = (() => Promise<Level>) & { mark?: () => string }

/** Short, because browsers hear of a level from the answers: with an edge's seconds and a poll's it is to be within a minute. */
const KEEP_MS = 10_000

const decisions = { heard: 0 }

/** Makes this process ask anew: for whoever knows that the level has changed. */
export function forgetLevel(): void {
  decisions.heard += 1
}

/** The level as this process knows it: 1 GetItem every 10 s. Where the table does not answer, what was known last. */
export function createLevel(now: () => number, read: () => Promise<Decided> = decided): LevelNow {
  const known: Decided & { until: number; heard: number } = { level: 0, until: 0, heard: 0 }
  const level = async () => {
    if (known.until > now() && known.heard === decisions.heard) return known.level
    Object.assign(known, { until: now() + KEEP_MS, heard: decisions.heard })
    try {
      Object.assign(known, await read())
    } catch (thrown) {
      log.warn("level not read", { error: messageOf(thrown) })
    }
    return known.level
  }
  return Object.assign(level, { mark: () => [known.level, known.transport].join(" ").trim() })
}

async function decided(): Promise<Decided> {
  return (await Realtime.chosen()) ?? { level: 0 }
}

/** Lets a page be kept longer at higher levels, as the API's answers are. */
export function keptLonger(level: LevelNow): MiddlewareHandler {
  return async (c, next) => {
    const now = await level()
    await next()
    const kept = c.res.headers.get("cache-control")
    if (now > 0 && kept) c.res.headers.set("Cache-Control", Cost.keptAt(now, kept))
  }
}
