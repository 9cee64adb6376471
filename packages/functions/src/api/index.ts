import { Hono } from "hono"
import { createMiddleware } from "hono/factory"
import { methodNotAllowed as answerMethod } from "hono/method-not-allowed"
import { edgeSecret } from "../config.ts"
import { createLevel, type LevelNow } from "../level.ts"
import { admin } from "./admin.ts"
import { adminCosts } from "./admin-costs.ts"
import { adminUsers } from "./admin-users.ts"
import { analytics } from "./analytics.ts"
import { articleIndex } from "./article-index.ts"
import { articles } from "./articles.ts"
import { auth } from "./auth/index.ts"
import { articleComments, comments, gameComments } from "./comments.ts"
import { clientConfig } from "./config.ts"
import { costs } from "./costs.ts"
import { desk } from "./desk.ts"
import { apiDirectory, v1Directory } from "./directory.ts"
import { docs } from "./docs.ts"
import type { Env } from "./env.ts"
import { games } from "./games.ts"
import { health } from "./health.ts"
import { home } from "./home.ts"
import { keys } from "./keys.ts"
import { methodNotAllowed, notFound, onError } from "./lib/error.ts"
import { createPageCache, pageLoader } from "./lib/snapshot.ts"
import { likes, myLikes } from "./likes.ts"
import { me } from "./me.ts"
import { actor } from "./middleware/actor.ts"
import { apiKey } from "./middleware/api-key.ts"
import { correlation } from "./middleware/correlation.ts"
import { atLevel, degrade } from "./middleware/degrade.ts"
import { edge } from "./middleware/edge.ts"
import type { Even } from "./middleware/even.ts"
import { defaultLimits, keyLimits, rateLimit } from "./middleware/rate-limit.ts"
import { sameSite } from "./middleware/same-site.ts"
import { publicCors, securityHeaders } from "./middleware/security.ts"
import { storable } from "./middleware/storable.ts"
import { timing } from "./middleware/timing.ts"
import { smallBody, wellFormed } from "./middleware/well-formed.ts"
import { deskAudit, deskCommenters, deskComments, moderation } from "./moderation.ts"
import { myComments, myNotices } from "./my-comments.ts"
import { news } from "./news.ts"
import { createDocument } from "./openapi.ts"
import { players } from "./players.ts"
import { problems } from "./problems.ts"
import { push } from "./push.ts"
import { rankings } from "./rankings.ts"
import { reads } from "./reads.ts"
import { schedule } from "./schedule.ts"
import { scoreboard } from "./scoreboard.ts"
import { searchIndex } from "./search-index.ts"
import { sources } from "./sources.ts"
import { standings } from "./standings.ts"
import { status } from "./status.ts"
import { teams } from "./teams.ts"
import { uploads } from "./uploads.ts"
import { users } from "./users.ts"

/**
 * Inputs, so that tests and benchmarks decide them: `now` in milliseconds, the limits, the router's secret, how much the hub
 * promises now, and at which steps it answers about accounts.
 */
export type AppOptions = {
  now?: () => number
  limits?: typeof defaultLimits
  ofKeys?: typeof keyLimits
  routerSecret?: string
  level?: LevelNow
  even?: Even
}

/**
 * The API. Every request passes, in this order: correlation → security headers → level → timing → edge → key → rate limit →
 * same site → actor → form → what is switched off; then its route validates and answers. Failures anywhere become one problem document.
 */
export function createApp(options: AppOptions = {}) {
  const { now = Date.now, limits = defaultLimits, ofKeys = keyLimits, routerSecret, even } = options
  const { level = createLevel(now) } = options
  const pages = createPageCache(now, pageLoader(now))
  const root = new Hono<Env>().onError(onError).notFound(notFound)
  const document = createDocument(root)
  return root
    .use(correlation, securityHeaders, publicCors)
    .use(atLevel(level))
    .use(timing, storable)
    .use(edge(routerSecret ?? edgeSecret()))
    .use(apiKey(ofKeys.lookup, now), rateLimit(limits, now, ofKeys.read))
    .use(sameSite, actor)
    .use(wellFormed, smallBody)
    .use(answerMethod({ app: root, onMethodNotAllowed: methodNotAllowed }))
    .use(given({ now, pages, ...(even && { even }) }), degrade)
    .route("/api", apiDirectory)
    .basePath("/api/v1")
    .route("/home", home)
    .route("/scoreboard", scoreboard)
    .route("/schedule", schedule)
    .route("/games", games)
    .route("/games", gameComments)
    .route("/teams", teams)
    .route("/players", players)
    .route("/search-index", searchIndex)
    .route("/article-index", articleIndex)
    .route("/standings", standings)
    .route("/rankings", rankings)
    .route("/news", news)
    .route("/articles", articles)
    .route("/articles", likes)
    .route("/articles", reads)
    .route("/articles", articleComments)
    .route("/comments", comments)
    .route("/moderation", moderation)
    .route("/desk/comments", deskComments)
    .route("/desk/commenters", deskCommenters)
    .route("/desk/audit", deskAudit)
    .route("/desk", desk)
    .route("/auth", auth)
    .route("/me", me)
    .route("/me/likes", myLikes)
    .route("/me/comments", myComments)
    .route("/me/notices", myNotices)
    .route("/me/uploads", uploads)
    .route("/me/keys", keys)
    .route("/users", users)
    .route("/sources", sources)
    .route("/config", clientConfig)
    .route("/push", push)
    .route("/costs", costs)
    .route("/status", status)
    .route("/analytics", analytics)
    .route("/admin", admin)
    .route("/admin/users", adminUsers)
    .route("/admin/costs", adminCosts)
    .route("/health", health)
    .route("/problems", problems)
    .route("/", v1Directory)
    .route("/", docs(document))
}

/** What handlers may ask for beside the request. */
function given(variables: Pick<Env["Variables"], "now" | "pages" | "even">) {
  return createMiddleware<Env>((c, next) => {
    c.set("now", variables.now)
    c.set("pages", variables.pages)
    if (variables.even) c.set("even", variables.even)
    return next()
  })
}

export const app = createApp()
export type Api = typeof app
