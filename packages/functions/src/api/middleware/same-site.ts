import { AppError } from "@hub/core/error"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/**
 * Refuses writes that another site's page makes in a fan's browser. Every browser says where a request comes from and no page can
 * change it; what is no browser sends nothing and has no cookies to abuse.
 */
export const sameSite = createMiddleware<Env>((c, next) => {
  const from = c.req.header("sec-fetch-site")
  const isRead = ["GET", "HEAD", "OPTIONS"].includes(c.req.method)
  if (isRead || from === undefined || from === "same-origin" || from === "none") return next()
  throw new AppError("forbidden", "request.cross_site", "Only the hub's own pages may do this")
})
