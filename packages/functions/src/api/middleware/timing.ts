import { type Capacity, measure } from "@hub/core/capacity"
import { log } from "@hub/core/log"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** A request that takes longer is worth a line even in production. */
const SLOW_MS = 500

/**
 * What a request cost: `Server-Timing` with its time, the time in the table and the request units it consumed, and
 * one log line `API_SUCCESS` or `API_ERROR`. A repeated `Server-Timing` of a CDN hit is that of the stored answer.
 */
export const timing = createMiddleware<Env>(async (c, next) => {
  const started = performance.now()
  const { capacity } = await measure(next)
  const ms = performance.now() - started
  c.res.headers.set("Server-Timing", serverTiming(ms, capacity))
  const { status } = c.res
  const facts = {
    correlationId: c.var.requestId,
    method: c.req.method,
    path: c.req.path,
    status,
    ms: Math.round(ms * 10) / 10,
    readUnits: capacity.read,
    writeUnits: capacity.write,
  }
  const { level, label } = lineOf(status, ms)
  log[level](label, facts)
})

/** `total;dur=3.1, db;dur=1.9;desc="1 call", rru;desc="0.5"`. */
export function serverTiming(ms: number, { calls, read, write, ms: waited }: Capacity): string {
  const db = `db;dur=${waited.toFixed(1)};desc="${calls} ${calls === 1 ? "call" : "calls"}"`
  const written = write > 0 ? [`wru;desc="${write}"`] : []
  return [`total;dur=${ms.toFixed(1)}`, db, `rru;desc="${read}"`, ...written].join(", ")
}

/** How loud a request is logged: production keeps WARN and above, so failures of ours and slow answers remain. */
export function lineOf(status: number, ms: number) {
  if (status >= 500) return { level: "error", label: "API_ERROR" } as const
  if (ms > SLOW_MS) return { level: "warn", label: status >= 400 ? "API_ERROR" : "API_SUCCESS" } as const
  return { level: "info", label: status >= 400 ? "API_ERROR" : "API_SUCCESS" } as const
}
