import { createHttp, type HttpOptions, segment } from "./http.ts"
import { type Channel, createChannel } from "./live/channel.ts"
import { createNewsUpdates } from "./live/news.ts"
import { createLiveScores } from "./live/scores.ts"
import type { Subscribe } from "./poll.ts"
import { serverClock } from "./server-clock.ts"
import type {
  ArticleCard,
  ClientConfig,
  Game,
  GamePage,
  Headline,
  NewsUpdate,
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
  /** What is pushed; a channel of its own unless given. */
  channel?: Channel
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
  /** Calls back with the newest of both kinds: articles of the hub's own, and headlines that lead elsewhere. */
  subscribeToNewsUpdates: Subscribe<NewsUpdate>
}

/** Everything throws `ProblemError`, which says what to tell the fan. */
export function createSportsHubApi(options: ClientOptions = {}): SportsHubApi {
  const {
    livePollMs = 30_000,
    newsPollMs = 300_000,
    visibility = pageVisibility(),
    now = serverClock.now,
  } = options
  const http = createHttp(options)
  const live = async (signal?: AbortSignal) => (await http<Game[]>("/games/live", { signal })).data
  const news = async (limit?: number, signal?: AbortSignal) =>
    (await http<Headline[]>("/news", { query: { limit }, signal })).data
  const ownArticles = async (signal: AbortSignal) => (await http<ArticleCard[]>("/articles", { signal })).data
  const upcoming = async ({ sport, limit }: { sport?: Sport; limit?: number } = {}, signal?: AbortSignal) => {
    const query = { status: "scheduled", from: easternDay(now()), sport, limit }
    return (await http<Game[]>("/games", { query, signal })).data
  }
  const loadConfig = async () => (await http<ClientConfig>("/config")).data
  const channel = options.channel ?? createChannel({ loadConfig, visibility })
  return {
    getUpcomingGames: (wanted) => upcoming(wanted),
    getLiveScores: () => live(),
    getGameDetails: async (id) => (await http<GamePage>(`/games/${segment(id)}`)).data,
    getTeamRoster: async (teamId) => (await http<Roster>(`/teams/${segment(teamId)}/roster`)).data,
    getTeamStats: async (teamId) => (await http<TeamStats>(`/teams/${segment(teamId)}/stats`)).data,
    getLatestNews: (limit) => news(limit),
    getNewsArticle: async (slug) => (await http<Headline>(`/news/${segment(slug)}`)).data,
    getUserProfile: async () => (await http<UserProfile>("/me", { asFan: true })).data,
    updateUserProfile: async (changes) =>
      (await http<UserProfile>("/me", { method: "PUT", body: changes, asFan: true })).data,
    subscribeToLiveScores: createLiveScores({
      channel,
      load: live,
      loadNext: async (signal) => (await upcoming({ limit: 1 }, signal))[0],
      usualMs: livePollMs,
      visibility,
      now,
    }),
    subscribeToNewsUpdates: createNewsUpdates({
      channel,
      load: async (signal) => {
        const [articles, headlines] = await Promise.all([ownArticles(signal), news(undefined, signal)])
        return { articles, headlines }
      },
      intervalMs: newsPollMs,
      visibility,
    }),
  }
}

/** The day it is in Raleigh, which is how the API counts days. */
function easternDay(now: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(now)
}
