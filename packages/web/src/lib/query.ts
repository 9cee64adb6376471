import { articlesKey, createPages, type Page } from "@hub/functions/client/pages"
import { ProblemError } from "@hub/functions/client/problem-error"
import { serverClock } from "@hub/functions/client/server-clock"
import { QueryClient, queryOptions } from "@tanstack/react-query"
import { showKept } from "./kept.ts"
import { pace } from "./pace.ts"
import { pollDelay } from "./poll.ts"
import { type Seen, sight } from "./sight.ts"
import type { Game, Sport } from "./types.ts"

const pages = createPages()

/** Asking again cannot help where the request itself is wrong or the thing does not exist. */
function isLasting(error: unknown): boolean {
  return error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429
}

/** `always`: without a network a page says so instead of waiting for ever. Hidden tabs do not poll, by default. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        // By default it does not for queries that run without a network: what failed there is asked again once there is one.
        refetchOnReconnect: true,
        staleTime: 5_000,
        retry: (failures, error) => failures < 1 && !isLasting(error),
        retryDelay: 800,
      },
    },
  })
}

/** When the last question came back, with an answer or without: a page that is drawn anew does not start to wait anew. */
function answeredAt({ dataUpdatedAt, errorUpdatedAt }: { dataUpdatedAt: number; errorUpdatedAt: number }) {
  return Math.max(dataUpdatedAt, errorUpdatedAt)
}

/** A page that takes longer than this is shown as the device saw it last, until it comes. */
const patienceMs = 4_000

/** A page of the API as a query. `games` names what on it can go live; without any it is not polled. */
function page<T>(
  key: readonly (string | { after: string })[],
  load: (signal: AbortSignal) => Promise<Page<T>>,
  games: (data: T) => Game[] = () => [],
) {
  return queryOptions({
    queryKey: key,
    queryFn: async ({ signal, client }) => {
      const late = setTimeout(() => void showKept(client, key), patienceMs)
      try {
        const answer = await load(signal)
        return { ...answer, data: pace.freshen(answer.data) }
      } catch (error) {
        if (!isLasting(error)) await showKept(client, key)
        throw error
      } finally {
        clearTimeout(late)
      }
    },
    select: (answer: Page<T>): Seen<T> => sight.see(key, answer),
    refetchInterval: ({ state }) =>
      state.data
        ? pollDelay(games(state.data.data), serverClock.now(), pace.liveMs(answeredAt(state)))
        : false,
  })
}

export const homeQuery = () =>
  page(["home"], pages.home, (home) => [...home.live, ...home.today, ...home.next])
export const scoreboardQuery = (day: string) =>
  page(
    ["scoreboard", day],
    (signal) => pages.scoreboard(day, signal),
    (board) => board.games,
  )
export const monthQuery = (month: string) =>
  page(
    ["schedule", month],
    (signal) => pages.month(month, signal),
    ({ games }) => games,
  )
export const gameQuery = (id: string) =>
  page(
    ["game", id],
    (signal) => pages.game(id, signal),
    ({ game }) => [game],
  )
/** Every meeting with an opponent (`football-150`), newest first; they change when a game ends, not before. */
export const meetingsQuery = (opponent: string) => ({
  ...page(["meetings", opponent], (signal) => pages.games({ opponent, sort: "-startsAt", limit: 8 }, signal)),
  staleTime: 3_600_000,
})
export const teamsQuery = () => page(["teams"], (signal) => pages.teams(undefined, signal))
export const teamQuery = (id: string) =>
  page(
    ["team", id],
    (signal) => pages.team(id, signal),
    ({ next, last }) => [next, last].filter((game) => game !== null),
  )
export const scheduleQuery = (id: string) =>
  page(
    ["team", id, "schedule"],
    (signal) => pages.schedule(id, undefined, signal),
    ({ games }) => games,
  )
export const rosterQuery = (id: string) => page(["team", id, "roster"], (signal) => pages.roster(id, signal))
export const statsQuery = (id: string) => page(["team", id, "stats"], (signal) => pages.stats(id, signal))
export const playerQuery = (id: string) => page(["player", id], (signal) => pages.player(id, signal))
/** Names change by the day: one reading serves an hour, also without a network. */
export const searchQuery = () => ({
  ...page(["search"], pages.searchIndex),
  staleTime: 3_600_000,
  gcTime: Infinity,
})
/** Beside it, and shorter kept: an article can be taken back. */
export const articleIndexQuery = () => ({
  ...page(["article-index"], pages.articleIndex),
  staleTime: 300_000,
})
export const standingsQuery = (teamId: string) =>
  page(["team", teamId, "standings"], (signal) => pages.teamStandings(teamId, signal))
export const tableQuery = (sport: Sport) =>
  page(["standings", sport], (signal) => pages.standings(sport, signal))
export const pollsQuery = (sport: Sport) =>
  page(["rankings", sport], (signal) => pages.rankings(sport, signal))
/** `facet` as `articlesKey` names it; `cursor` where it is not the first page. */
export const articlesQuery = (facet?: string, cursor?: string) =>
  page([...articlesKey(facet), ...(cursor === undefined ? [] : [{ after: cursor }])], (signal) =>
    pages.articles(facet, cursor, signal),
  )
/** The same list as it is now, for what came out since: a push puts it here, and a poll as often as the edge has a new one. */
export const newestArticlesQuery = (facet?: string) => ({
  ...page([...articlesKey(facet), { after: "newest" }], (signal) => pages.articles(facet, undefined, signal)),
  refetchInterval: 300_000,
  staleTime: 300_000,
})
export const headlinesQuery = () => page(["news"], (signal) => pages.news({}, signal))
export const articleQuery = (slug: string) => page(["article", slug], (signal) => pages.article(slug, signal))
/** The one page about the moment without a game on it: the guard looks every five minutes, and an order is followed at once. */
export const costsQuery = () => ({ ...page(["costs"], pages.costs), refetchInterval: 60_000 })
export const healthQuery = () => page(["health"], pages.health)
export const usageQuery = () => page(["usage"], pages.usage)
export const sourcesQuery = () => page(["sources"], pages.sources)
