import { newId } from "@hub/core/id"
import type { Policy } from "@hub/core/policy"
import { fewWords } from "./testing-articles.ts"

/**
 * What a route does to what, as the policy table names it, and to whom that belongs: to nobody, to whoever asks, or to the
 * account that plays the owner. `body` is one that the route takes. `isHidden`: who may not is told that it is not there.
 */
export type Right = {
  verb: Policy.Verb
  entity: Policy.Entity
  of: "nobody" | "asker" | "owner"
  body?: object
  query?: string
  isHidden?: true
}

type Rest = Pick<Right, "body" | "query" | "isHidden">
const to =
  (of: Right["of"]) =>
  (verb: Policy.Verb, entity: Policy.Entity, rest: Rest = {}): Right => ({ verb, entity, of, ...rest })
/** Of nobody in particular, of whoever asks, of somebody else unless the owner asks. */
const [any, own, theirs] = [to("nobody"), to("asker"), to("owner")]

const page = any("read", "page")
const email = "nobody@example.com"
const [version, password, code] = [99, "Wolfpack1!", "000000"]
const picture = { type: "image/webp", bytes: 100, sha256: `${"A".repeat(43)}=` } as const
const seen = { body: { version } }
const why = { body: { why: "a test" } }
const said = { body: { text: "Go Pack" } }
const device = {
  endpoint: "https://push.example/x",
  keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) },
  teams: { "football-152": ["final"] },
  delaySeconds: 0,
  spoilerFree: false,
}

/** Every route of the router. One that is missing fails its test: whoever adds a route says here who may use it. */
export const rights: Record<string, Right | readonly Right[]> = {
  "GET /api": page,
  "GET /api/v1": page,
  "GET /api/v1/openapi.json": page,
  "GET /api/v1/docs": page,
  "GET /api/v1/health": page,
  "GET /api/v1/problems/:code": page,
  "GET /api/v1/home": page,
  "GET /api/v1/scoreboard": page,
  "GET /api/v1/schedule": page,
  "GET /api/v1/games": page,
  "GET /api/v1/games/live": page,
  "GET /api/v1/games/:id": page,
  "GET /api/v1/games/:id/events": page,
  "GET /api/v1/teams": page,
  "GET /api/v1/teams/:id": page,
  "GET /api/v1/teams/:id/schedule": page,
  "GET /api/v1/teams/:id/roster": page,
  "GET /api/v1/teams/:id/stats": page,
  "GET /api/v1/teams/:id/standings": page,
  "GET /api/v1/players/:id": page,
  "GET /api/v1/search-index": page,
  "GET /api/v1/standings": any("read", "page", { query: "?sport=football" }),
  "GET /api/v1/rankings": any("read", "page", { query: "?sport=football" }),
  "GET /api/v1/news": page,
  "GET /api/v1/news/:slug": page,
  "GET /api/v1/sources": page,
  "GET /api/v1/config": page,
  "GET /api/v1/costs": page,
  "GET /api/v1/status": page,
  "GET /api/v1/moderation": page,
  "GET /api/v1/analytics/summary": page,

  "GET /api/v1/article-index": any("read", "article"),
  "GET /api/v1/articles": any("read", "article"),
  "GET /api/v1/articles/:slug": any("read", "article"),
  "GET /api/v1/articles/:slug/likes": any("read", "article"),
  "GET /api/v1/articles/:slug/reads": any("read", "article"),
  "POST /api/v1/articles/:slug/reads": any("read", "article"),
  "POST /api/v1/articles": any("create", "article", { body: fewWords }),
  "PUT /api/v1/articles/:slug": theirs("update", "article", seen),
  "POST /api/v1/articles/:slug/publish": theirs("update", "article", seen),
  "POST /api/v1/articles/:slug/unpublish": theirs("update", "article", seen),
  "GET /api/v1/desk/articles": any("read", "draft"),
  "GET /api/v1/desk/articles/:slug": theirs("read", "draft"),
  "GET /api/v1/desk/articles/:slug/revisions": theirs("read", "draft"),

  "GET /api/v1/articles/:slug/comments": any("read", "comment"),
  "GET /api/v1/articles/:slug/thread": any("read", "comment"),
  "POST /api/v1/articles/:slug/comments": own("create", "comment", said),
  "GET /api/v1/games/:id/comments": any("read", "comment"),
  "GET /api/v1/games/:id/thread": any("read", "comment"),
  "POST /api/v1/games/:id/comments": own("create", "comment", said),
  "PUT /api/v1/comments/:id": theirs("update", "comment text", {
    body: { text: "other words", version: 1 },
    isHidden: true,
  }),
  "DELETE /api/v1/comments/:id": theirs("delete", "comment", { isHidden: true }),
  "POST /api/v1/comments/:id/report": own("create", "report", { body: { reason: "spam" } }),
  "GET /api/v1/desk/comments": any("read", "held comment"),
  "GET /api/v1/desk/comments/:id": any("read", "held comment"),
  "POST /api/v1/desk/comments/decisions": any("update", "comment", {
    body: { verdict: "approve", comments: [{ id: newId(0), version }] },
  }),
  "POST /api/v1/desk/comments/:id/undo": any("update", "comment", seen),
  "GET /api/v1/desk/commenters/:id": any("read", "standing"),
  "GET /api/v1/desk/commenters/:id/comments": any("read", "held comment"),
  "POST /api/v1/desk/commenters/:id/ban": any("update", "standing", { body: { reason: "spam", version } }),
  "POST /api/v1/desk/commenters/:id/unban": any("update", "standing", seen),
  "GET /api/v1/desk/audit": any("read", "audit", { query: "?day=2026-11-21" }),

  "POST /api/v1/auth/sign-up": any("create", "credential", {
    body: { email, password, firstName: "No", lastName: "Body" },
  }),
  "POST /api/v1/auth/resend": any("create", "credential", { body: { email } }),
  "POST /api/v1/auth/confirm": any("create", "credential", { body: { email, code } }),
  "POST /api/v1/auth/sign-in": any("create", "credential", { body: { email, password } }),
  "POST /api/v1/auth/refresh": any("update", "credential"),
  "POST /api/v1/auth/sign-out": any("delete", "credential"),
  "POST /api/v1/auth/forgot": any("update", "credential", { body: { email } }),
  "POST /api/v1/auth/reset": any("update", "credential", { body: { email, code, password } }),
  "POST /api/v1/auth/sign-out-everywhere": own("update", "profile"),
  "POST /api/v1/auth/password": own("update", "profile", { body: { present: "wrong", password } }),
  "POST /api/v1/auth/email": own("update", "profile", { body: { email, password: "wrong" } }),
  "POST /api/v1/auth/email/confirm": own("update", "profile", { body: { code } }),

  "GET /api/v1/me": own("read", "profile"),
  "GET /api/v1/me/export": own("read", "profile"),
  "PUT /api/v1/me": own("update", "profile", { body: { bio: "x", version } }),
  "DELETE /api/v1/me": own("delete", "profile"),
  "GET /api/v1/me/likes/:slug": own("read", "like"),
  "PUT /api/v1/me/likes/:slug": own("create", "like"),
  "DELETE /api/v1/me/likes/:slug": own("delete", "like"),
  "POST /api/v1/me/uploads": [
    own("update", "profile", { body: { purpose: "avatar", ...picture } }),
    any("create", "article", { body: { purpose: "article", ...picture } }),
  ],
  "POST /api/v1/me/uploads/:id/claim": own("update", "profile"),
  "DELETE /api/v1/me/uploads/avatar": own("update", "profile"),
  "GET /api/v1/me/keys": own("read", "api key"),
  "POST /api/v1/me/keys": own("create", "api key", { body: { name: "My site" } }),
  "POST /api/v1/me/keys/:id/replace": own("update", "api key"),
  "DELETE /api/v1/me/keys/:id": own("delete", "api key"),
  "GET /api/v1/me/comments": own("read", "held comment"),
  "GET /api/v1/me/notices": own("read", "notice"),
  "GET /api/v1/me/notices/unread": own("read", "notice"),
  "POST /api/v1/me/notices/read": own("update", "notice", { body: { upTo: newId(0) } }),
  "GET /api/v1/users/:id": any("read", "public profile"),

  "GET /api/v1/push": page,
  "PUT /api/v1/push": any("create", "device", { body: device }),
  "DELETE /api/v1/push/:id": any("delete", "device"),
  "POST /api/v1/analytics/events": any("create", "usage", { body: { weight: 1, views: [], actions: [] } }),
  "GET /api/v1/analytics/usage": any("read", "usage", { query: "?startDate=2026-11-20&endDate=2026-11-21" }),
  "GET /api/v1/admin/kpi": any("read", "kpi"),
  "GET /api/v1/admin/costs/level": any("read", "level"),
  "PUT /api/v1/admin/costs/level": any("update", "level", { body: { level: 0, hours: 1, ...why.body } }),
  "DELETE /api/v1/admin/costs/level": any("delete", "level"),
  "GET /api/v1/admin/users": any("read", "profile"),
  "GET /api/v1/admin/users/:id": any("read", "role"),
  "PUT /api/v1/admin/users/:id/roles/:role": any("create", "role", why),
  "POST /api/v1/admin/users/:id/roles/:role/take": any("delete", "role", why),
}

function isEnd(route: string): boolean {
  return /DELETE \/api\/v1\/me$|sign-out-everywhere/.test(route)
}

/** What is asked of each route for one role: what ends its session comes last. */
export function requestsOf(routes: readonly string[]): { route: string; right: Right }[] {
  return [...routes.filter((one) => !isEnd(one)), ...routes.filter(isEnd)].flatMap((route) =>
    [rights[route] ?? []].flat().map((right) => ({ route, right })),
  )
}

/** Ids of `:id` by what stands before it; a fresh comment and the owner's account are the caller's. */
export function idOf(path: string, made: { comment: string; user: string }): string {
  const [, kind = ""] = /\/(\w+)\/:id/.exec(path) ?? []
  const ids: Record<string, string> = {
    games: "401000013",
    teams: "football-152",
    players: "football-1",
    uploads: newId(0),
    keys: newId(0),
    push: "A".repeat(22),
    comments: made.comment,
  }
  return ids[kind] ?? made.user
}
