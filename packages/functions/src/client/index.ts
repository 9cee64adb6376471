import { createSportsHubApi } from "./create.ts"

export type { SportsHubApi } from "./create.ts"
export type { Listener, OnError } from "./poll.ts"
export type * from "./types.ts"

/** The client for pages of the hub itself: same origin, the browser's fetch. Elsewhere use `createSportsHubApi`. */
export const {
  getUpcomingGames,
  getLiveScores,
  getGameDetails,
  getTeamRoster,
  getTeamStats,
  getLatestNews,
  getNewsArticle,
  getUserProfile,
  updateUserProfile,
  subscribeToLiveScores,
  subscribeToNewsUpdates,
} = createSportsHubApi()
