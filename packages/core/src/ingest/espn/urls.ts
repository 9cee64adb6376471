import { leaguePath } from "../context.ts"
import type { FeedRequest } from "../feeds.ts"
import { idIn, type Query, urlOf } from "../request.ts"
import type { FeedKind } from "../source.ts"

/** Above 500 the feed silently answers 25 events. The busiest day seen has 150. */
const MOST_EVENTS = 300

/** The default of a team list is 50; Division I has 360. */
const MOST_TEAMS = 1000

/**
 * Where ESPN keeps a kind of facts. Throws `feed.bad_request` where `request` lacks what the kind needs.
 * Days are single because `dates=A-B` has been answered 400 for team sports since September 2026.
 */
export function espnUrl(site: string, kind: FeedKind, request: FeedRequest): string {
  const [sport, league] = leaguePath(request.league)
  const [path, query] = endpoints[kind](request)
  // Only this version of the standings has rows; `site/v2` answers a stub.
  const version = kind === "standings" ? ["v2"] : ["site", "v2"]
  return urlOf(site, ["apis", ...version, "sports", sport, league, ...path], query)
}

type Endpoint = (request: FeedRequest) => [path: string[], query: Query]

const endpoints: Record<FeedKind, Endpoint> = {
  scoreboard: (request) => [
    ["scoreboard"],
    // A bare scoreboard is a ranked subset (10 games of 82), hence the group.
    { dates: idIn(request, "day").replaceAll("-", ""), groups: request.group, limit: MOST_EVENTS },
  ],
  schedule: (request) => [
    ["teams", idIn(request, "teamId"), "schedule"],
    { season: request.season, seasontype: request.seasonType },
  ],
  summary: (request) => [["summary"], { event: idIn(request, "eventId") }],
  roster: (request) => [["teams", idIn(request, "teamId"), "roster"], {}],
  standings: (request) => [["standings"], { season: request.season, group: request.group }],
  rankings: () => [["rankings"], {}],
  news: (request) => [["news"], { limit: 50, team: request.teamId }],
  teams: () => [["teams"], { limit: MOST_TEAMS }],
}
