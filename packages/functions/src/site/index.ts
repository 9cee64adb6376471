import { Hono } from "hono"
import { createMiddleware } from "hono/factory"
import { methodNotAllowed as answerMethod } from "hono/method-not-allowed"
import { methodNotAllowed, onError } from "../api/lib/error.ts"
import { createPageCache, pageLoader } from "../api/lib/snapshot.ts"
import { correlation } from "../api/middleware/correlation.ts"
import { edge } from "../api/middleware/edge.ts"
import { defaultLimits, rateLimit } from "../api/middleware/rate-limit.ts"
import { timing } from "../api/middleware/timing.ts"
import { brokerHost, bucketHost, edgeSecret, siteOrigin } from "../config.ts"
import { createLevel, keptLonger, type LevelNow } from "../level.ts"
import { twins } from "../twin/index.ts"
import type { SiteEnv } from "./env.ts"
import { bare, kinds } from "./kinds.ts"
import { page } from "./page.ts"
import { rootFile } from "./root-file.ts"
import { pageSecurity } from "./security.ts"
import { type LoadShell, shellOf } from "./shell.ts"
import { robots, sitemap } from "./sitemap.ts"
import { tidy } from "./tidy.ts"

/** Inputs, so that tests decide them: `now` in milliseconds, the built app, the site's address, the broker's, the router's secret, the limits. */
export type SiteOptions = {
  now?: () => number
  shell?: LoadShell
  origin?: string
  broker?: string
  routerSecret?: string
  limits?: typeof defaultLimits
  level?: LevelNow
}

/** A team's record changes with a result, and stands beside every page. */
const RAIL_MS = 60_000

/** What people and crawlers read under the site's own addresses: pages, their twins, the sitemap. */
export function createSite({
  now = Date.now,
  shell = shellOf(),
  origin,
  broker,
  routerSecret,
  limits = defaultLimits,
  level = createLevel(now),
}: SiteOptions = {}) {
  const load = pageLoader(now)
  const [pages, rail] = [createPageCache(now, load), createPageCache(now, load, RAIL_MS)]
  const root = new Hono<SiteEnv>().onError(onError)
  root
    .use(correlation, pageSecurity(shell, [broker ?? brokerHost(), bucketHost()]))
    .use(keptLonger(level))
    .use(timing)
    .use(edge(routerSecret ?? edgeSecret()))
    .use(rateLimit(limits, now))
    .use(tidy)
    .use(answerMethod({ app: root, onMethodNotAllowed: methodNotAllowed }))
    .use(given({ now, pages, rail, shell, origin: origin ?? siteOrigin() }))
    .route("/", twins)
    .get("/robots.txt", robots)
    .get("/sitemap.xml", sitemap)
    .get("/rankings", (c) => c.redirect("/standings", 301))
    .get("/rankings/:sport", (c) => c.redirect(`/standings/${encodeURIComponent(c.req.param("sport"))}`, 301))
    .get("/sw.js", rootFile("sw.js", "text/javascript; charset=utf-8"))
    .get("/manifest.webmanifest", rootFile("manifest.webmanifest", "application/manifest+json"))
  for (const [path, kind] of Object.entries(kinds)) root.get(path, (c) => page(c, kind))
  return root.get("*", (c) => page(c, bare))
}

/** What handlers may ask for beside the request. */
function given(variables: Omit<SiteEnv["Variables"], "requestId" | "viewer">) {
  return createMiddleware<SiteEnv>((c, next) => {
    c.set("now", variables.now)
    c.set("pages", variables.pages)
    c.set("rail", variables.rail)
    c.set("shell", variables.shell)
    c.set("origin", variables.origin)
    return next()
  })
}
