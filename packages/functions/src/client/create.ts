import { createHttp, type HttpOptions, segment } from "./http.ts"
import { createPoll, type Subscribe } from "./poll.ts"
import type {
  Game,
  GamePage,
  Headline,
  ProfileChanges,
  Roster,
  Sport,
  TeamStats,
  UserProfile,
} from "./types.ts"
import { pageVisibility, type Visibility } from "./visibility.ts"

export type ClientOptions = HttpOptions & {
  /** Time between two polls of live scores while a game is on. */
  livePollMs?: number
  newsPollMs?: number
  visibility?: Visibility
  now?: () => number
}

/** The client's contract: these eleven functions and no others. */
export type SportsHubApi = {
  /** The next games, soonest first, of one sport or all. */
  getUpcomingGames: (options?: { sport?: Sport; limit?: number }) => Promise<Game[]>
  getLiveScores: () => Promise<Game[]>
  getGameDetails: (id: string) => Promise<GamePage>
  /** `teamId` is the team's URL id, `football-152`. */
  getTeamRoster: (teamId: string) => Promise<Roster>
  getTeamStats: (teamId: string) => Promise<TeamStats>
  /** Newest first, 10 unless asked otherwise, at most 50. */
  getLatestNews: (limit?: number) => Promise<Headline[]>
  getNewsArticle: (slug: string) => Promise<Headline>
  /** Of the fan whose `accessToken` the client was given; throws `AUTH_REQUIRED` without one. */
  getUserProfile: () => Promise<UserProfile>
  /** `version` is the one the changes were made on; throws `CONFLICT` when the profile has moved on. */
  updateUserProfile: (changes: ProfileChanges) => Promise<UserProfile>
  /** Calls back with every change; polls only while a game is on and the tab is visible. */
  subscribeToLiveScores: Subscribe<Game[]>
  subscribeToNewsUpdates: Subscribe<Headline[]>
}

/** Everything throws `ProblemError`, which says what to tell the fan. */
export function createSportsHubApi(options: ClientOptions = {}): SportsHubApi {
  const { livePollMs = 30_000, newsPollMs = 300_000, visibility = pageVisibility(), now = Date.now } = options
  const http = createHttp(options)
  const live = async (signal?: AbortSignal) => (await http<Game[]>("/games/live", { signal })).data
  const news = async (limit?: number, signal?: AbortSignal) =>
    (await http<Headline[]>("/news", { query: { limit }, signal })).data
  return {
    getUpcomingGames: async ({ sport, limit } = {}) => {
      const query = { status: "scheduled", from: easternDay(now()), sport, limit }
      return (await http<Game[]>("/games", { query })).data
    },
    getLiveScores: () => live(),
    getGameDetails: async (id) => (await http<GamePage>(`/games/${segment(id)}`)).data,
    getTeamRoster: async (teamId) => (await http<Roster>(`/teams/${segment(teamId)}/roster`)).data,
    getTeamStats: async (teamId) => (await http<TeamStats>(`/teams/${segment(teamId)}/stats`)).data,
    getLatestNews: (limit) => news(limit),
    getNewsArticle: async (slug) => (await http<Headline>(`/news/${segment(slug)}`)).data,
    getUserProfile: async () => (await http<UserProfile>("/me", { asFan: true })).data,
    updateUserProfile: async (changes) =>
      (await http<UserProfile>("/me", { method: "PUT", body: changes, asFan: true })).data,
    subscribeToLiveScores: createPoll({
      load: live,
      intervalMs: livePollMs,
      goesOn: (games) => games.length > 0,
      identity: JSON.stringify,
      visibility,
    }),
    subscribeToNewsUpdates: createPoll({
      load: (signal) => news(undefined, signal),
      intervalMs: newsPollMs,
      goesOn: () => true,
      identity: (headlines) => headlines.map((headline) => headline.id).join(),
      visibility,
    }),
  }
}

/** The day it is in Raleigh, which is how the API counts days. */
function easternDay(now: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(now)
}
