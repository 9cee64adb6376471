/** `owner` is whoever a record belongs to, `service` the hub's own functions. */
export const roles = ["public", "fan", "premium_fan", "moderator", "admin", "owner", "service"] as const
export type Role = (typeof roles)[number]

export const verbs = ["create", "read", "update", "delete"] as const
export type Verb = (typeof verbs)[number]

export const entities = [
  "facts",
  "page",
  "profile",
  "public profile",
  "article",
  "draft",
  "comment",
  "comment text",
  "held comment",
  "report",
  "standing",
  "notice",
  "audit",
  "role",
  "like",
  "usage",
  "kpi",
  "level",
  "device",
  "credential",
  "api key",
] as const
export type Entity = (typeof entities)[number]

/**
 * Who may do what: the whole of it. Not listed is denied. `facts` are games, teams, players and their like, which only feeds
 * change; `page` is what is shown of them; `profile` is everything an account says of a person. `draft` is an article before
 * readers see it.
 */
export const table: Record<Entity, Partial<Record<Verb, readonly Role[]>>> = {
  facts: { create: ["service"], read: ["public", "service"], update: ["service"], delete: ["service"] },
  page: { create: ["service"], read: ["public", "service"], update: ["service"], delete: ["service"] },
  profile: {
    create: ["owner", "service"],
    read: ["owner", "admin", "service"],
    update: ["owner", "admin", "service"],
    delete: ["owner", "admin", "service"],
  },
  "public profile": { read: ["public", "service"] },
  article: {
    create: ["admin"],
    read: ["public", "service"],
    update: ["owner", "admin"],
    delete: ["owner", "admin"],
  },
  draft: { read: ["owner", "admin"] },
  // To update one is to decide about it. Nobody puts words into somebody else's mouth.
  comment: {
    create: ["owner", "admin"],
    read: ["public", "service"],
    update: ["moderator", "admin"],
    delete: ["owner", "admin"],
  },
  "comment text": { update: ["owner"] },
  "held comment": { read: ["owner", "moderator", "admin"] },
  report: { create: ["owner"] },
  standing: { read: ["owner", "moderator", "admin"], update: ["moderator", "admin"] },
  notice: { read: ["owner"], update: ["owner"] },
  audit: { read: ["moderator", "admin"] },
  role: { create: ["admin"], read: ["admin"], delete: ["admin"] },
  like: { create: ["owner"], read: ["owner"], delete: ["owner"] },
  // Sums over everybody: visits, and how the hub does. Nobody owns them.
  usage: { create: ["public", "service"], read: ["admin", "service"] },
  kpi: { read: ["admin", "service"] },
  // What the hub promises for its money, held by hand.
  level: { read: ["admin"], update: ["admin", "service"], delete: ["admin", "service"] },
  // Told of games while the hub is closed. It has no account: whoever knows its secret address may change it.
  device: { create: ["public", "service"], update: ["public", "service"], delete: ["public", "service"] },
  // An address with its password or code, and the session that they open: whoever has it may use it, there is no other proof.
  credential: { create: ["public"], update: ["public"], delete: ["public"] },
  // By which a program says whose it is. It reads what everybody may, and is nobody else's business.
  "api key": { create: ["owner"], read: ["owner"], update: ["owner"], delete: ["owner"] },
}
