import type { Beacon } from "@hub/functions/client"

type Start = NonNullable<Beacon["start"]>
export type PageKind = Beacon["views"][number]["page"]
export type Action = Beacon["actions"][number]["action"]

/** The server takes no more of one thing at once. */
const MOST = 50

const kinds: Record<string, readonly [list: PageKind, one: PageKind]> = {
  scores: ["scores", "scores"],
  schedule: ["schedule", "schedule"],
  games: ["game", "game"],
  teams: ["teams", "team"],
  players: ["player", "player"],
  standings: ["standings", "standings"],
  news: ["news", "article"],
  search: ["search", "search"],
  settings: ["settings", "settings"],
  about: ["about", "about"],
  status: ["status", "status"],
  costs: ["costs", "costs"],
  usage: ["usage", "usage"],
  account: ["account", "account"],
  "sign-in": ["account", "account"],
  "sign-up": ["account", "account"],
  confirm: ["account", "account"],
  forgot: ["account", "account"],
}

/** What a page is, never which one. */
export function kindOf(pathname: string): PageKind {
  const [, place = "", id] = pathname.split("/")
  if (place === "") return "home"
  return kinds[place]?.[id ? 1 : 0] ?? "other"
}

/** Where a visit came from, as a word: the address itself stays on the device. */
export function originOf(referrer: string, host: string): Start["from"] {
  const from = URL.canParse(referrer) ? new URL(referrer).hostname : ""
  if (from === "" || from === host) return "direct"
  if (/(?:^|\.)(?:google|bing|duckduckgo|ecosia|kagi|startpage|yahoo|brave)\./.test(from)) return "search"
  return /(?:^|\.)(?:facebook|instagram|threads|reddit|x|t|twitter|bsky|tiktok|linkedin|mastodon)\.\w+$/.test(
    from,
  )
    ? "social"
    : "link"
}

/** By the width of the window, as the layout is. */
export function deviceOf(width: number): Start["device"] {
  if (width < 640) return "phone"
  return width < 1100 ? "tablet" : "desktop"
}

/** One visit in memory: what was seen and done since it was last sent. */
export function createVisit(weight: Beacon["weight"], start: Start) {
  const views = new Map<PageKind, number>()
  const done = new Map<Action, number>()
  const sent = { first: false }
  return {
    view: (page: PageKind) => add(views, page),
    act: (action: Action) => add(done, action),
    /** What is to be sent now; undefined where nothing happened since. */
    take(edge?: Beacon["edge"]): Beacon | undefined {
      if (views.size + done.size === 0) return undefined
      const beacon: Beacon = {
        weight,
        ...(!sent.first && { start }),
        views: [...views].map(([page, count]) => ({ page, count })),
        actions: [...done].map(([action, count]) => ({ action, count })),
        ...(edge && { edge }),
      }
      sent.first = true
      views.clear()
      done.clear()
      return beacon
    },
  }
}

/** For how many visits this one stands, by chance: `sampling` 1 counts all, 10 one in ten, 0 none. Pure. */
export function weightOf(sampling: number, chance: number): Beacon["weight"] | undefined {
  if (sampling === 1) return 1
  if (sampling === 2) return chance < 1 / 2 ? 2 : undefined
  return sampling === 10 && chance < 1 / 10 ? 10 : undefined
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, Math.min(MOST, (counts.get(key) ?? 0) + 1))
}
