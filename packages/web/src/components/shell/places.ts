/** The places of the hub. Phones have the first four in the thumb's reach and the others behind "More". */
const all = {
  home: { to: "/", label: "Home" },
  scores: { to: "/scores", label: "Scores" },
  schedule: { to: "/schedule", label: "Schedule" },
  news: { to: "/news", label: "News" },
  teams: { to: "/teams", label: "Teams" },
  standings: { to: "/standings", label: "Standings" },
  search: { to: "/search", label: "Search" },
  status: { to: "/status", label: "Status of sources" },
  costs: { to: "/costs", label: "Costs" },
  usage: { to: "/usage", label: "Visits" },
  account: { to: "/account", label: "Account" },
  settings: { to: "/settings", label: "Settings" },
  about: { to: "/about", label: "About" },
} as const
export type Place = (typeof all)[keyof typeof all]

export const nearPlaces: readonly Place[] = [all.home, all.scores, all.schedule, all.news]
export const mainPlaces: readonly Place[] = [...nearPlaces, all.teams, all.standings]
export const morePlaces: readonly Place[] = [
  all.teams,
  all.standings,
  all.search,
  all.status,
  all.costs,
  all.usage,
  all.account,
  all.settings,
  all.about,
]
/** What is seldom needed: the foot of the rail. */
export const quietPlaces: readonly Place[] = [
  all.status,
  all.costs,
  all.usage,
  all.account,
  all.settings,
  all.about,
]
