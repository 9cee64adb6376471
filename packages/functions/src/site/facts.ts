import { sports } from "@hub/core/sport/info"
import type { FirstScreen } from "../client/first-screen.ts"
import type { Article, GamePage, TeamPage } from "../client/types.ts"
import { isArticle } from "./is-article.ts"
import { keyOf } from "./place.ts"
import { breadcrumbs, graph, newsArticle, sportsEvent, sportsTeam } from "./schema-org.ts"

/** What a page tells search engines beside its words; nothing where it holds no game and no team. */
export function factsOf(path: string, { pages }: FirstScreen, origin: string): object | null {
  const [, kind] = path.split("/")
  const data = pages[keyOf(path)]?.data
  if (kind === "games" && isGamePage(data)) return gameFacts(data, path, origin)
  if (kind === "teams" && isTeamPage(data)) return teamFacts(data, path, origin)
  if (kind === "news" && isArticle(data)) return articleFacts(data, path, origin)
  if (path === "/")
    return graph([{ "@type": "WebSite", "@id": `${origin}/`, url: `${origin}/`, name: "Pack Hub" }])
  return null
}

/** What link previews show: an article's own picture, else the card that says the hub's name. */
export function previewOf(path: string, { pages }: FirstScreen, origin: string) {
  const data = pages[keyOf(path)]?.data
  const card = `${origin}/static/card.png`
  if (!path.startsWith("/news/") || !isArticle(data)) return { image: card, type: "website" as const }
  // An uploaded picture is a path of the site.
  const image = data.image ? new URL(data.image.url, origin).href : card
  return { image, type: "article" as const }
}

function articleFacts(article: Article, path: string, origin: string): object {
  const steps = [
    ["News", "/news"],
    [article.title, path],
  ] as const
  return graph([newsArticle(article, origin), breadcrumbs(steps, origin)])
}

function gameFacts({ game }: GamePage, path: string, origin: string): object {
  const event = sportsEvent(game, origin)
  const steps = [
    [nameOf(game.sport), `/teams/${game.sport}-${game.teamId}`],
    [`${game.away.name} at ${game.home.name}`, path],
  ] as const
  return graph([event, breadcrumbs(steps, origin)])
}

function teamFacts({ team, next }: TeamPage, path: string, origin: string): object {
  const steps = [
    ["Teams", "/teams"],
    [team.sportName, path],
  ] as const
  return graph([
    sportsTeam(team, origin),
    ...(next ? [sportsEvent(next, origin)] : []),
    breadcrumbs(steps, origin),
  ])
}

function isGamePage(data: unknown): data is GamePage {
  return typeof data === "object" && data !== null && "game" in data
}

function isTeamPage(data: unknown): data is TeamPage {
  return typeof data === "object" && data !== null && "team" in data && "form" in data
}

function nameOf(sport: string): string {
  return Object.entries(sports).find(([id]) => id === sport)?.[1].name ?? sport
}
