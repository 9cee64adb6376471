export * as News from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { go } from "../table.ts"
import { HeadlineEntity } from "./headline.entity.ts"
import { Headline } from "./info.ts"

export { Headline } from "./info.ts"

const KEEP_DAYS = 60

const Page = v.object({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 10),
  cursor: v.optional(v.string()),
})

/** Headlines, newest first, 10 unless asked otherwise. 1 Query on gsi1. */
export const list = fn(Page, async ({ limit, cursor }) => {
  const query = HeadlineEntity.query.latest({})
  const { data, cursor: next } = await go(query.go({ limit, cursor: cursor ?? null, order: "desc" }))
  return { items: data.map((item) => item.headline), cursor: next }
})

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,120}$/, "must be a news slug"))

/** The headline behind a slug, whose last part is its id. Throws `news.not_found`. 1 GetItem. */
export const get = fn(Slug, async (slug) => {
  const id = slug.slice(slug.lastIndexOf("-") + 1)
  const { data } = await go(HeadlineEntity.get({ id }).go())
  if (!data) throw new AppError("not_found", "news.not_found", `There is no news ${slug}`)
  return data.headline
})

const Save = v.object({ headlines: v.array(Headline), now: v.string() })

/**
 * Writes the headlines that are new or reworded. Returns how many, and when the last of all these was written: by a run that died
 * before it told anybody, perhaps. 1 GetItem each, lists are ≤ 50 long.
 */
export const save = fn(Save, async ({ headlines, now }) => {
  const written = await Promise.all(headlines.map((headline) => saveOne(headline, now)))
  const changed = written.filter((one) => one.changed).length
  return {
    changed,
    savedAt:
      written
        .map(({ savedAt }) => savedAt)
        .toSorted()
        .at(-1) ?? "",
  }
})

async function saveOne(headline: Headline, now: string): Promise<{ changed: boolean; savedAt: string }> {
  const { source: _, ...facts } = headline
  const hash = contentHash(facts)
  const known = await go(HeadlineEntity.get({ id: headline.id }).go({ attributes: ["hash", "savedAt"] }))
  if (known.data?.hash === hash) return { changed: false, savedAt: known.data.savedAt ?? "" }
  const { id, sport, publishedAt } = headline
  const expireAt = Math.floor(Date.parse(publishedAt) / 1000) + KEEP_DAYS * 86_400
  await go(HeadlineEntity.put({ id, sport, publishedAt, headline, hash, savedAt: now, expireAt }).go())
  return { changed: true, savedAt: now }
}
