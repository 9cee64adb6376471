import { createMiddleware } from "hono/factory"
import type { SiteEnv } from "./env.ts"

/**
 * Sends `/scores/` and `//scores` on to `/scores`: a page has one address, and what the pattern of a route does not match
 * would be drawn without its data. The way on begins with one slash, so it never leads to another host.
 */
export const tidy = createMiddleware<SiteEnv>(async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  const path = pathname.replaceAll(/\/{2,}/g, "/").replace(/(.)\/$/, "$1")
  if (path === pathname) return next()
  c.header("Cache-Control", "public, max-age=0, s-maxage=300")
  return c.redirect(`${path}${search}`, 301)
})
