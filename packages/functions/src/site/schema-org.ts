import type { Article, Game, GameSide, GameStatus, Team } from "../client/types.ts"

/** Schema.org's names for what became of an event; it knows none for "going on", "over" and "suspended". */
const statuses: Partial<Record<GameStatus, string>> = {
  scheduled: "EventScheduled",
  live: "EventScheduled",
  delayed: "EventScheduled",
  final: "EventScheduled",
  postponed: "EventPostponed",
  suspended: "EventPostponed",
  cancelled: "EventCancelled",
}

/** A game for search engines: who, when, where. A start that is not known is a day. */
export function sportsEvent(game: Game, origin: string): object {
  const { home, away, neutralSite } = game
  const status = statuses[game.status]
  return {
    "@type": "SportsEvent",
    "@id": `${origin}/games/${game.id}`,
    url: `${origin}/games/${game.id}`,
    name: `${away.name} ${neutralSite ? "vs" : "at"} ${home.name}`,
    startDate: game.timeTbd ? game.gameDay : game.startsAt,
    ...(status && { eventStatus: `https://schema.org/${status}` }),
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(game.venue && { location: { "@type": "Place", name: game.venue, address: game.city ?? game.venue } }),
    homeTeam: side(home),
    awayTeam: side(away),
    competitor: [side(home), side(away)],
    ...(hasResult(game) && { description: `${away.name} ${away.score}, ${home.name} ${home.score}` }),
  }
}

export function sportsTeam(team: Team, origin: string): object {
  return {
    "@type": "SportsTeam",
    "@id": `${origin}/teams/${team.id}`,
    url: `${origin}/teams/${team.id}`,
    name: `${team.name} ${team.sportName}`,
    sport: team.sportName,
    ...(team.logoUrl && { logo: team.logoUrl }),
  }
}

export function newsArticle(article: Article, origin: string): object {
  const url = `${origin}/news/${article.slug}`
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: article.title,
    ...(article.excerpt && { description: article.excerpt }),
    ...(article.image && { image: new URL(article.image.url, origin).href }),
    articleSection: article.category,
    ...(article.tags.length > 0 && { keywords: article.tags.join(", ") }),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    author: { "@type": "Person", name: article.author.name },
    publisher: { "@type": "Organization", name: "Pack Hub", url: `${origin}/` },
  }
}

/** The way to a page, home first: `[["Teams", "/teams"], ["Football", "/teams/football-152"]]`. */
export function breadcrumbs(
  steps: readonly (readonly [name: string, path: string])[],
  origin: string,
): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [["Home", "/"] as const, ...steps].map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  }
}

export function graph(things: readonly object[]): object {
  return { "@context": "https://schema.org", "@graph": things }
}

function side({ name }: GameSide): object {
  return { "@type": "SportsTeam", name }
}

function hasResult({ status, home, away }: Game): boolean {
  return status === "final" && home.score !== null && away.score !== null
}
