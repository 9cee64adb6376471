import * as v from "valibot"
import { iso } from "../../clock.ts"
import type { Headline } from "../../news/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, reject, uniqueBy } from "../isolate.ts"
import { Id, soft, softList, Text, WebUrl } from "../loose.ts"
import { envelope } from "../payload.ts"
import { isInLeague } from "./leagues.ts"

/** A headline and the teams of the payload's league that the feed filed it under. */
export type FeedHeadline = Headline & { teamIds: string[] }

const Envelope = v.object({ articles: v.array(v.unknown()) })
const Category = v.object({ type: v.literal("team"), uid: Text, teamId: Id })
const Article = v.object({
  id: Id,
  headline: Text,
  description: soft(Text),
  published: Text,
  byline: soft(Text),
  images: softList(v.object({ url: WebUrl, type: soft(v.string()) })),
  links: v.object({ web: v.object({ href: WebUrl }) }),
  categories: softList(Category),
})

/** The headlines of a league, as links: no text but the teaser. Throws `feed.unusable` without articles. */
export function news(payload: unknown, context: FeedContext): Isolated<FeedHeadline> {
  const { articles } = envelope(Envelope, payload, 'news has "articles"')
  const { records, rejected } = isolate(articles, (article) => headlineOf(article, context))
  return { records: uniqueBy(records, (headline) => headline.id), rejected }
}

/** Of the league's headlines those that are about one team. */
export function newsOfTeam(headlines: readonly FeedHeadline[], teamId: string): FeedHeadline[] {
  return headlines.filter((headline) => headline.teamIds.includes(teamId))
}

function headlineOf(item: unknown, { path, sport, source }: FeedContext): FeedHeadline {
  const article = need(Article, item)
  const published = Date.parse(article.published)
  if (Number.isNaN(published)) return reject(`published "${article.published}" is not an instant`)
  const { images, categories } = article
  return {
    id: article.id,
    slug: slugOf(article.headline, article.id),
    sport,
    headline: article.headline,
    description: article.description ?? null,
    publishedAt: iso(published),
    imageUrl: (images.find((image) => image.type === "header") ?? images[0])?.url ?? null,
    link: article.links.web.href,
    byline: article.byline ?? null,
    source,
    teamIds: categories
      .filter((category) => isInLeague(category.uid, path))
      .map((category) => category.teamId),
  }
}

/** `<words-of-the-headline>-<id>`, at most 100 characters; accents are dropped, not escaped. */
function slugOf(headline: string, id: string): string {
  const words = headline
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, "")
    .split(/[\s-]+/)
  const text = words.filter(Boolean).join("-").slice(0, 70).replace(/-+$/, "")
  const tail = id.toLowerCase().replaceAll(/[^a-z0-9]/g, "")
  return text === "" ? tail : `${text}-${tail}`
}
