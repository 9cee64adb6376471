import * as v from "valibot"
import { fn } from "../fn.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { ArticleCardEntity, RevisionEntity, type StoredCard } from "./article.entity.ts"
import { desk, type Facet, listOf } from "./cards.ts"
import { type Card, Category, type Findable, type Revision, Tag } from "./info.ts"
import { statusAt } from "./status.ts"

const page = {
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 10),
  cursor: v.optional(v.string()),
  now: v.string(),
}

const AuthorId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, "must be a user id"))

/** One facet at a time: each list is a partition of its own. */
export const Filter = v.object({
  ...page,
  facet: v.optional(
    v.union([
      v.object({ category: Category }),
      v.object({ tag: Tag }),
      v.object({ sport: Sport }),
      v.object({ author: AuthorId }),
    ]),
  ),
})

/** What readers see, newest first, 10 unless asked otherwise; scheduled articles stand above `now` and stay out. 1 Query. */
export const list = fn(Filter, async ({ limit, cursor, now, facet }) => {
  return cards(facet ?? "all", now, { limit, cursor })
})

async function cards(facet: Facet, now: string, { limit, cursor }: Paging) {
  // Ids sort below "~": an article of this very millisecond is included.
  const query = ArticleCardEntity.query.ofList({ list: listOf(facet) }).lte({ at: now, id: "~" })
  const found = await go(query.go({ limit, cursor: cursor ?? null, order: "desc" }))
  return { items: found.data.map(({ card }) => cardOf(card, now)), cursor: found.cursor }
}

/** As many as a browser is sent to look through, ~0.3 KB each; years of a small newsroom. */
const FINDABLE = 300

/** What can be searched, newest first. 1 Query, ~0.1 RRU each. */
export const findable = fn(v.object({ now: v.string() }), async ({ now }): Promise<Findable[]> => {
  const { items } = await cards("all", now, { limit: FINDABLE, cursor: undefined })
  return items.map(({ slug, title, excerpt, category, tags, sport, author, publishedAt }) => ({
    slug,
    title,
    excerpt,
    category,
    tags,
    sport,
    author: author.name,
    publishedAt,
  }))
})

type Paging = { limit: number; cursor: string | undefined }

export const Desk = v.object(page)

/** Every article there is, by the time it was begun, newest first. For those who write them. 1 Query. */
export const onDesk = fn(Desk, async ({ limit, cursor, now }) => {
  const query = ArticleCardEntity.query.ofList({ list: desk })
  const found = await go(query.go({ limit, cursor: cursor ?? null, order: "desc", consistent: true }))
  return { items: found.data.map(({ card }) => cardOf(card, now)), cursor: found.cursor }
})

const OfArticle = v.object({ ...v.omit(Desk, ["now"]).entries, id: v.string() })

/** What an article said before, newest first. 1 Query, as many RRU as it is long. */
export const revisions = fn(OfArticle, async ({ id, limit, cursor }) => {
  const query = RevisionEntity.query.ofArticle({ id })
  const found = await go(query.go({ limit, cursor: cursor ?? null, order: "desc" }))
  return { items: found.data.map((item): Revision => item.revision), cursor: found.cursor }
})

/** The public shape. Pure. */
export function cardOf({ state, publishedAt, ...card }: StoredCard, now: string): Card {
  return { ...card, publishedAt, status: statusAt({ state, publishedAt }, now) }
}
