import { Hono } from "hono"
import { createMiddleware } from "hono/factory"
import type { Env } from "../api/env.ts"
import { notFound, onError } from "../api/lib/error.ts"
import { createPageCache, loadPage } from "../api/lib/snapshot.ts"
import { correlation } from "../api/middleware/correlation.ts"
import { edge } from "../api/middleware/edge.ts"
import { timing } from "../api/middleware/timing.ts"
import { edgeSecret } from "../config.ts"

/** Inputs, so that tests decide them: `now` in milliseconds and the router's secret. */
export type SiteOptions = { now?: () => number; routerSecret?: string }

/** What people and machines read under the site's own addresses: pages, their twins, the sitemap. */
export function createSite({ now = Date.now, routerSecret }: SiteOptions = {}) {
  const pages = createPageCache(now, (key) => loadPage(key, now()))
  return new Hono<Env>()
    .onError(onError)
    .notFound(notFound)
    .use(correlation)
    .use(timing)
    .use(edge(routerSecret ?? edgeSecret()))
    .use(given({ now, pages }))
}

/** What handlers may ask for beside the request. */
function given(variables: Pick<Env["Variables"], "now" | "pages">) {
  return createMiddleware<Env>((c, next) => {
    c.set("now", variables.now)
    c.set("pages", variables.pages)
    return next()
  })
}
