import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { ArticleCardEntity } from "./article.entity.ts"
import { listOf } from "./cards.ts"
import { ArticleEventEntity } from "./event.entity.ts"
import { ARTICLE_EVENT_VERSION, type ArticleEvent } from "./event.ts"
import type { Card } from "./info.ts"
import { cardOf } from "./list.ts"

/** What was published while nobody looked for longer than this is no news any more. */
const LOOK_BACK_MS = 24 * 3_600_000

/**
 * Puts on record what readers can see since the last look, so that the bus tells it: articles published now, and those
 * whose time has come. Doing it twice, or in two places at once, tells once, and an article that is published anew is not told
 * again. Returns what was told, newest first. 1 Query of half a unit while nothing came out within a day; else half a unit
 * more for each that did, and 1 PutItem for each that is new.
 */
export const announce = fn(v.object({ now: v.string() }), async ({ now }): Promise<Card[]> => {
  const since = new Date(Date.parse(now) - LOOK_BACK_MS).toISOString()
  // Ids sort below "~": an article of this very millisecond is included.
  const published = await go(
    ArticleCardEntity.query
      .ofList({ list: listOf("all") })
      .between({ at: since }, { at: now, id: "~" })
      .go({ limit: 50, order: "desc" }),
  )
  if (published.data.length === 0) return []
  const told = await go(ArticleEventEntity.get(published.data.map(({ id }) => ({ id }))).go())
  const known = new Set(told.data.map(({ id }) => id))
  const fresh = published.data.filter(({ id }) => !known.has(id))
  const events = fresh.map(({ at, id, card }): ArticleEvent => {
    const { slug, title, category, sport } = card
    return { version: ARTICLE_EVENT_VERSION, id, type: "news.published", at, slug, title, category, sport }
  })
  const written = await Promise.all(events.map(put))
  return fresh.filter((_, index) => written[index]).map(({ card }) => cardOf(card, now))
})

/** False where another look was first. */
async function put(event: ArticleEvent): Promise<boolean> {
  try {
    await go(ArticleEventEntity.create({ id: event.id, event }).go())
    return true
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return false
    throw thrown
  }
}
