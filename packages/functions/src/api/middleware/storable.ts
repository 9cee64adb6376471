import { createMiddleware } from "hono/factory"
import { routePath } from "hono/route"
import type { Env } from "../env.ts"
import { cacheControl, policies } from "../lib/cache.ts"

/** Says how long an answer may be kept where its route did not: by the table; what is not in it, and what a write answers, is not stored. */
export const storable = createMiddleware<Env>(async (c, next) => {
  await next()
  if (c.res.headers.has("cache-control")) return
  const isRead = c.req.method === "GET" || c.req.method === "HEAD"
  c.header("Cache-Control", isRead ? cacheControl(routePath(c, -1)) : policies.private)
})
