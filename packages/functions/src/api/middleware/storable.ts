import { createMiddleware } from "hono/factory"
import { routePath } from "hono/route"
import type { Env } from "../env.ts"
import { cacheControl } from "../lib/cache.ts"

/** Says how long an answer may be kept where its route did not: by the table, and what is not in it is not stored. */
export const storable = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.headers.has("cache-control")) c.header("Cache-Control", cacheControl(routePath(c, -1)))
})
