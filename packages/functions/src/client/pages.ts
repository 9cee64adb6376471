import { createHttp, type Http, type HttpOptions, type ListPage, type Page, segment } from "./http.ts"
import type {
  Article,
  ArticleCard,
  ClientConfig,
  Costs,
  FindableArticle,
  Game,
  GameEvent,
  GamePage,
  GameStatus,
  Headline,
  Home,
  HubHealth,
  MonthSchedule,
  PlayerPage,
  Rankings,
  Roster,
  Schedule,
  Scoreboard,
  SearchIndex,
  SourceStatus,
  Sport,
  Standings,
  Team,
  TeamPage,
  TeamStats,
  UsageSummary,
} from "./types.ts"

export type { ListPage, Page } from "./http.ts"

export type GameQuery = {
  sport?: Sport
  status?: GameStatus
  /** Eastern days, both included, at most 400 apart. */
  from?: string
  to?: string
  /** Our team, `football-152`. */
  team?: string
  /** The other team, `football-150`. */
  opponent?: string
  sort?: "startsAt" | "-startsAt"
  limit?: number
  cursor?: string
}

/** How many articles the news page begins with. */
export const ARTICLES = 20

/** `category.recap`, `tag.acc`, `sport.football`, `author.<id>`: what the list is narrowed to, as its key names it. */
export function articlesKey(facet?: string): readonly string[] {
  return facet === undefined ? ["articles"] : ["articles", facet]
}

function facetQuery(facet = ""): Record<string, string> {
  const [name = "", value] = facet.split(".")
  return value === undefined ? {} : { [name]: value }
}

export type Pages = ReturnType<typeof createPages>

/** What the pages of the site read, each answer with its age. Ids are URL ids (`football-152`). */
export function createPages(options: HttpOptions = {}) {
  const http = createHttp(options)
  return {
    home: (signal?: AbortSignal): Promise<Page<Home>> => http("/home", { signal }),
    /** `day` is an Eastern day; today when left out. */
    scoreboard: (day?: string, signal?: AbortSignal): Promise<Page<Scoreboard>> =>
      http("/scoreboard", { query: { day }, signal }),
    /** `of` is an Eastern month, `2026-11`; this month when left out. */
    month: (of?: string, signal?: AbortSignal): Promise<Page<MonthSchedule>> =>
      http("/schedule", { query: { month: of }, signal }),
    liveGames: (signal?: AbortSignal): Promise<Page<Game[]>> => http("/games/live", { signal }),
    games: (query: GameQuery = {}, signal?: AbortSignal): Promise<ListPage<Game>> =>
      list(http, "/games", query, signal),
    game: (id: string, signal?: AbortSignal): Promise<Page<GamePage>> =>
      http(`/games/${segment(id)}`, { signal }),
    teams: (sport?: Sport, signal?: AbortSignal): Promise<ListPage<Team>> =>
      list(http, "/teams", { sport }, signal),
    team: (id: string, signal?: AbortSignal): Promise<Page<TeamPage>> =>
      http(`/teams/${segment(id)}`, { signal }),
    roster: (id: string, signal?: AbortSignal): Promise<Page<Roster>> =>
      http(`/teams/${segment(id)}/roster`, { signal }),
    schedule: (id: string, season?: number, signal?: AbortSignal): Promise<Page<Schedule>> =>
      http(`/teams/${segment(id)}/schedule`, { query: { season }, signal }),
    stats: (id: string, signal?: AbortSignal): Promise<Page<TeamStats>> =>
      http(`/teams/${segment(id)}/stats`, { signal }),
    teamStandings: (id: string, signal?: AbortSignal): Promise<Page<Standings>> =>
      http(`/teams/${segment(id)}/standings`, { signal }),
    player: (id: string, signal?: AbortSignal): Promise<Page<PlayerPage>> =>
      http(`/players/${segment(id)}`, { signal }),
    searchIndex: (signal?: AbortSignal): Promise<Page<SearchIndex>> => http("/search-index", { signal }),
    articleIndex: (signal?: AbortSignal): Promise<Page<{ articles: FindableArticle[] }>> =>
      http("/article-index", { signal }),
    standings: (sport: Sport, signal?: AbortSignal): Promise<Page<Standings>> =>
      http("/standings", { query: { sport }, signal }),
    rankings: (sport: Sport, signal?: AbortSignal): Promise<Page<Rankings>> =>
      http("/rankings", { query: { sport }, signal }),
    news: (
      query: { limit?: number; cursor?: string } = {},
      signal?: AbortSignal,
    ): Promise<ListPage<Headline>> => list(http, "/news", query, signal),
    /** Newest first; `facet` is one of `articlesKey`'s, `cursor` the `next` of the page before. */
    articles: (facet?: string, cursor?: string, signal?: AbortSignal): Promise<ListPage<ArticleCard>> =>
      list(http, "/articles", { limit: ARTICLES, ...facetQuery(facet), cursor }, signal),
    /** One article; its `slug` is another where it has moved. */
    article: (slug: string, signal?: AbortSignal): Promise<Page<Article>> =>
      http(`/articles/${segment(slug)}`, { signal }),
    config: (signal?: AbortSignal): Promise<Page<ClientConfig>> => http("/config", { signal }),
    /** What happened in a game after the event `after`, all of it. */
    events: async (id: string, after: number, signal?: AbortSignal): Promise<GameEvent[]> => {
      const all: GameEvent[] = []
      let cursor: string | undefined
      do {
        const query = { after, ...(cursor !== undefined && { cursor }) }
        const page = await http<GameEvent[]>(`/games/${segment(id)}/events`, { query, signal })
        all.push(...page.data)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      return all
    },
    health: (signal?: AbortSignal): Promise<Page<HubHealth>> => http("/status", { signal }),
    usage: (signal?: AbortSignal): Promise<Page<UsageSummary>> => http("/analytics/summary", { signal }),
    costs: (signal?: AbortSignal): Promise<Page<Costs>> => http("/costs", { signal }),
    sources: (signal?: AbortSignal): Promise<Page<SourceStatus[]>> => http("/sources", { signal }),
  }
}

function list<I>(http: Http, path: string, query: object, signal?: AbortSignal): Promise<ListPage<I>> {
  return http<I[]>(path, { query: { ...query }, signal })
}
