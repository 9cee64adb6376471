/**
 * How long an answer may be kept, by route. `live` keys change within seconds and are never
 * served stale: with a feed tick of 10 s a fan sees a score within 30 (docs/performance.md). Everything else may be five
 * minutes old, and a CDN may serve it for a day when the origin fails. The router's cache key ignores
 * Authorization and cookies, so what depends on the reader is never stored.
 */
export const policies = {
  live: "public, max-age=0, s-maxage=5",
  page: "public, max-age=300, stale-if-error=86400",
  reference: "public, max-age=3600, stale-if-error=86400",
  // What a person deletes must be gone soon, everywhere.
  person: "public, max-age=30",
  private: "private, no-store",
  never: "no-store",
} as const

/** Every route, by its pattern; a test walks the OpenAPI document and misses none. */
export const cachePolicies: Record<string, keyof typeof policies> = {
  "": "reference",
  "/api": "reference",
  "/home": "live",
  "/scoreboard": "live",
  "/schedule": "live",
  "/games": "live",
  "/games/live": "live",
  "/games/:id": "live",
  "/games/:id/events": "live",
  "/games/:id/comments": "live",
  "/games/:id/thread": "live",
  "/teams": "page",
  "/teams/:id": "live",
  "/teams/:id/schedule": "live",
  "/teams/:id/roster": "page",
  "/teams/:id/stats": "page",
  "/teams/:id/standings": "page",
  "/players/:id": "page",
  "/search-index": "reference",
  "/article-index": "page",
  "/standings": "page",
  "/rankings": "page",
  "/news": "page",
  "/news/:slug": "page",
  "/articles": "page",
  "/articles/:slug": "page",
  "/articles/:slug/likes": "live",
  "/articles/:slug/reads": "person",
  "/articles/:slug/comments": "live",
  "/articles/:slug/thread": "live",
  "/comments/:id": "private",
  "/comments/:id/report": "private",
  "/moderation": "page",
  "/articles/:slug/publish": "private",
  "/articles/:slug/unpublish": "private",
  "/desk/comments": "private",
  "/desk/comments/decisions": "private",
  "/desk/comments/:id": "private",
  "/desk/comments/:id/undo": "private",
  "/desk/commenters/:id": "private",
  "/desk/commenters/:id/comments": "private",
  "/desk/commenters/:id/ban": "private",
  "/desk/commenters/:id/unban": "private",
  "/desk/audit": "private",
  "/desk/articles": "private",
  "/desk/articles/:slug": "private",
  "/desk/articles/:slug/revisions": "private",
  "/sources": "live",
  "/config": "live",
  "/push": "page",
  "/push/:id": "private",
  "/costs": "live",
  "/status": "live",
  "/analytics/events": "private",
  "/analytics/summary": "page",
  "/analytics/usage": "private",
  "/admin/kpi": "private",
  "/admin/costs/level": "private",
  "/admin/users": "private",
  "/admin/users/:id": "private",
  "/admin/users/:id/roles/:role": "private",
  "/admin/users/:id/roles/:role/take": "private",
  "/me": "private",
  "/me/export": "private",
  "/me/likes/:slug": "private",
  "/me/uploads": "private",
  "/me/uploads/avatar": "private",
  "/me/uploads/:id/claim": "private",
  "/me/keys": "private",
  "/me/keys/:id": "private",
  "/me/keys/:id/replace": "private",
  "/me/comments": "private",
  "/me/notices": "private",
  "/me/notices/unread": "private",
  "/me/notices/read": "private",
  "/auth/sign-up": "private",
  "/auth/resend": "private",
  "/auth/confirm": "private",
  "/auth/sign-in": "private",
  "/auth/refresh": "private",
  "/auth/sign-out": "private",
  "/auth/sign-out-everywhere": "private",
  "/auth/forgot": "private",
  "/auth/reset": "private",
  "/auth/password": "private",
  "/auth/email": "private",
  "/auth/email/confirm": "private",
  "/users/:id": "person",
  "/health": "never",
  "/problems/:code": "reference",
  "/openapi.json": "reference",
  "/docs": "reference",
}

/** The Cache-Control of a route pattern (`/api/v1/games/:id`); what is not in the table is not stored. */
export function cacheControl(pattern: string): string {
  return policies[cachePolicies[pattern.replace(/^\/api\/v1/, "")] ?? "never"]
}

/** Whether `If-None-Match` names this version: a list or `*`, compared weakly (RFC 9110 §13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === "*") return true
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some(
    (one) => one.replace(/^W\//, "") === etag.replace(/^W\//, ""),
  )
}
