import type { Level } from "./info.ts"

/** From which level on a route answers 503 `DEGRADED`. Reading is never in it: pages stay, only older. */
export type SwitchedOff = {
  feature: string
  what: string
  from: Exclude<Level, 0>
  methods: RegExp
  path: RegExp
}

const write = /^(?:POST|PUT|PATCH|DELETE)$/
const v1 = (path: string) => new RegExp(`^/api/v1/${path}`)

/**
 * In the order they are given up: what few need and costs most comes first, what changes a fan's own things last. Signing in,
 * out, and deleting an account are a fan's right and never off.
 */
export const switchedOff: readonly SwitchedOff[] = [
  {
    feature: "usage",
    what: "counting of visits",
    from: 3,
    methods: write,
    path: v1("analytics/events$"),
  },
  { feature: "export", what: "the export of a profile", from: 2, methods: /^GET$/, path: v1("me/export$") },
  {
    feature: "reads",
    what: "counting who reads an article",
    from: 2,
    methods: /^POST$/,
    path: v1("articles/[^/]+/reads$"),
  },
  {
    feature: "uploads",
    what: "uploads of pictures",
    from: 2,
    methods: /^POST$/,
    path: v1("me/uploads(?:/|$)"),
  },
  {
    feature: "mails",
    what: "mails with codes (sign up, forgotten password, new address)",
    from: 3,
    methods: write,
    path: v1("auth/(?:sign-up|resend|forgot|email)$"),
  },
  { feature: "profile", what: "changes of a profile", from: 3, methods: /^PUT$/, path: v1("me$") },
  {
    feature: "keys",
    what: "making keys of the API",
    from: 3,
    methods: /^POST$/,
    path: v1("me/keys(?:/|$)"),
  },
  {
    feature: "notifications",
    what: "notifications with the hub closed",
    from: 3,
    methods: /^PUT$/,
    path: v1("push"),
  },
  {
    feature: "comments",
    what: "writing and reporting comments",
    from: 3,
    methods: /^(?:POST|PUT)$/,
    path: v1("(?:(?:articles|games)/[^/]+/comments|comments/[^/]+(?:/report)?)$"),
  },
  { feature: "articles", what: "writing articles", from: 3, methods: write, path: v1("articles(?:/|$)") },
]

/** The part of the ladder that a request meets; undefined where it is served. Pure. */
export function refusedAt(level: Level, method: string, path: string): SwitchedOff | undefined {
  return switchedOff.find((one) => level >= one.from && one.methods.test(method) && one.path.test(path))
}

/** What browsers and edges may keep an answer for, times this; live answers as ever, or a new level would come late. */
export const keepFactor: Record<Level, number> = { 0: 1, 1: 2, 2: 4, 3: 6 }

/**
 * From here on browsers poll: every delivered push is billed, and of polls the first ten million a month are not
 * (docs/performance.md).
 */
const PUSH_OFF: Level = 2

/** Whether what is new may be pushed. Pure. */
export function mayPush(level: Level): boolean {
  return level < PUSH_OFF
}

/**
 * Whether devices with the hub closed are told of this: first the scores go, which are most of it, then everything. Pure.
 */
export function mayNotify(level: Level, event: "start" | "score" | "final"): boolean {
  return event === "score" ? level < 2 : level < 3
}

/** `Cache-Control` at a level: seconds times the ladder's factor; what is not kept, or is live, stays so. Pure. */
export function keptAt(level: Level, cacheControl: string): string {
  const factor = keepFactor[level]
  return factor === 1 || isLive(cacheControl)
    ? cacheControl
    : cacheControl.replaceAll(
        /\b(max-age|s-maxage)=(\d+)/g,
        (_all, name: string, seconds: string) => `${name}=${Number(seconds) * factor}`,
      )
}

function isLive(cacheControl: string): boolean {
  return /\bs-maxage=[1-5]\b/.test(cacheControl)
}
