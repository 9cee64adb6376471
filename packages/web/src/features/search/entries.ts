import { sportShort } from "../../lib/sport.ts"
import { dash, dotted } from "../../lib/text.ts"
import { dayText } from "../../lib/time.ts"
import type { FindableArticle, SearchIndex } from "../../lib/types.ts"
import { categoryWords } from "../news/categories.ts"

export type Kind = "team" | "player" | "game" | "article" | "news"

/** One thing that can be found: where it leads, how it reads, and by which words it is found. */
export type Entry = {
  key: string
  kind: Kind
  /** Within the hub, except headlines, which lead to where they were published. */
  href: string
  title: string
  note: string
  /** The name itself, and what else may be typed with it: "mens basketball 12 guard". */
  name: string
  rest: string
  day: string | null
}

/** The index and the hub's own articles as entries, `today` an Eastern day. */
export function entriesOf(
  { teams, players, games, news }: SearchIndex,
  articles: readonly FindableArticle[],
  today: string,
): Entry[] {
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  const sportOf = (team: string) => names.get(team) ?? ""
  return [
    ...teams.map((team): Entry => {
      const href = `/teams/${team.id}`
      const note = dotted(["Team", team.record && dash(team.record)])
      const rest = "nc state wolfpack pack ncsu team roster schedule"
      return { key: href, kind: "team", href, title: team.name, note, name: team.name, rest, day: null }
    }),
    ...players.map((player): Entry => {
      const href = `/players/${player.id}`
      const number = player.jersey && `No. ${player.jersey}`
      const note = dotted([sportOf(player.team), number, player.position])
      const rest = [sportOf(player.team), player.jersey, player.position].join(" ")
      return { key: href, kind: "player", href, title: player.name, note, name: player.name, rest, day: null }
    }),
    ...games.map((game): Entry => {
      const href = `/games/${game.id}`
      const title = `${game.place === "away" ? "at" : "vs"} ${game.opponent}`
      const day = dayText(game.day, today)
      const note = dotted([sportOf(game.team), game.result ? dash(game.result) : null, day])
      const rest = `${game.short} ${sportOf(game.team)} ${day} nc state game ${game.place}`
      return { key: href, kind: "game", href, title, note, name: game.opponent, rest, day: game.day }
    }),
    ...articles.map(({ slug, title, excerpt, category, tags, sport, author, publishedAt }): Entry => {
      const href = `/news/${slug}`
      const day = publishedAt?.slice(0, 10) ?? null
      const note = dotted([categoryWords[category], sport && sportShort(sport), day && dayText(day, today)])
      const rest = [excerpt, category, ...tags, sport, author, "news article"].join(" ")
      return { key: href, kind: "article", href, title, note, name: title, rest, day }
    }),
    ...news.map(({ title, link, at }): Entry => {
      const day = at.slice(0, 10)
      const note = dotted(["Headline", dayText(day, today)])
      return { key: link, kind: "news", href: link, title, note, name: title, rest: "news", day }
    }),
  ]
}
