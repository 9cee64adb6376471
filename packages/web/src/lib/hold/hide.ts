import { gamesIn, mapGames } from "@hub/functions/client/live/merge"
import { spoilerFree } from "@hub/functions/client/spoilers"
import type { ArticleCard, FindableArticle, Game } from "../types.ts"

/** Pages that tell no result: who plays for a team, how the feeds and the hub stand, what it costs, how it is used. */
const harmless = (data: unknown): unknown => data

/** Articles that tell results as a matter of course; the same as without results in the feeds. */
const telling = new Set<ArticleCard["category"]>(["news", "recap"])

/** What stays of each page, by its query key without the ids. A page that nobody decided on is not shown. */
const rules: Record<string, ((data: never) => unknown) | undefined> = {
  home: spoilerFree.home,
  meetings: spoilerFree.games,
  scoreboard: spoilerFree.scoreboard,
  schedule: spoilerFree.month,
  game: spoilerFree.game,
  teams: spoilerFree.teams,
  team: spoilerFree.team,
  "team/schedule": spoilerFree.schedule,
  "team/standings": spoilerFree.standings,
  "team/stats": spoilerFree.stats,
  "team/roster": harmless,
  player: spoilerFree.player,
  search: spoilerFree.search,
  standings: spoilerFree.standings,
  rankings: spoilerFree.rankings,
  sources: harmless,
  costs: harmless,
  health: harmless,
  usage: harmless,
  news: () => [],
  articles: (articles: readonly ArticleCard[]) => articles.filter(({ category }) => !telling.has(category)),
  "article-index": ({ articles }: { articles: readonly FindableArticle[] }) => ({
    articles: articles.filter(({ category }) => !telling.has(category)),
  }),
  // Who opens an article wants to know what it says.
  article: harmless,
}

export function isDecided(key: readonly unknown[]): boolean {
  return rules[kindOf(key)] !== undefined
}

/** Whether a page tells no result at all. */
export function isHarmless(key: readonly unknown[]): boolean {
  return rules[kindOf(key)] === harmless
}

/**
 * A page's data without results. `shown` may give a game back, as it is or as it was; those it leaves are marked, so that
 * a screen can draw a bar where a score would be. Pure.
 */
export function hidden<T>(
  key: readonly unknown[],
  data: T,
  why: "spoilers" | "delay",
  shown: (game: Game) => Game | undefined,
): T {
  const kind = kindOf(key)
  const rule: ((data: never) => unknown) | undefined = rules[kind]
  if (!rule) throw new Error(`Nobody has decided what ${kind} tells`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each rule is given its own page: the keys are those of `query.ts`
  const bare = rule(data as never) as T
  const known = new Map(gamesIn(data).map((game) => [game.id, game]))
  return mapGames(bare, (game): Game => {
    const back = shown(known.get(game.id) ?? game)
    return back ?? (tells.has(game.status) ? { ...game, hidden: why } : game)
  })
}

/** States in which a game has something to hide. */
const tells = new Set<Game["status"]>(["live", "delayed", "suspended", "final", "forfeit"])

function kindOf([page, _id, part]: readonly unknown[]): string {
  return typeof part === "string" ? `${String(page)}/${part}` : String(page)
}
