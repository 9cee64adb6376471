const names: Record<string, string> = {
  home: "Front page",
  scores: "Scores",
  schedule: "Schedule",
  game: "Games",
  teams: "Teams",
  team: "A team",
  player: "Players",
  standings: "Standings",
  news: "News",
  article: "Articles",
  search: "Search",
  settings: "Settings",
  account: "Accounts",
  about: "About",
  status: "Status",
  costs: "Costs",
  usage: "Visits",
  other: "Other pages",
  follow: "Followed a team",
  calendar: "Took the calendar",
  replay: "Replayed a game",
  phone: "Phones",
  tablet: "Tablets",
  desktop: "Computers",
  "from direct": "By themselves",
  "from search": "From a search",
  "from social": "From a network",
  "from link": "From another site",
}

/** What is counted by the name people know. */
function nameOf(key: string): string {
  return names[key] ?? key
}

/** `12,345`. */
export function countText(count: number): string {
  return count.toLocaleString("en-US")
}

export type Row = { key: string; name: string; count: number }

/** The most frequent first; of the same number by name. `of` sets apart what is called the same: a search, and from one. */
export function rowsOf(counts: Readonly<Record<string, number>>, of = ""): Row[] {
  return Object.entries(counts)
    .map(([key, count]) => ({ key, name: nameOf(`${of}${key}`), count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

/** The period in one sentence. */
export function summaryText({ visits, views, visitors, isSampled }: Counted): string {
  if (visits === 0 && views === 0) return "Nothing was counted yet."
  const about = isSampled ? "at least " : "about "
  return `${plural(visits, "visit")} to ${plural(views, "page")} in 30 days, by ${about}${plural(visitors, "browser")} a day added up.`
}

type Counted = { visits: number; views: number; visitors: number; isSampled: boolean }

function plural(count: number, word: string): string {
  return `${countText(count)} ${word}${count === 1 ? "" : "s"}`
}
