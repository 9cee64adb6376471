export * as Article from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { type Info, Slug } from "./info.ts"
import { load, notFound, serialize } from "./load.ts"

export { Author, Card, Category, Draft, Findable, Info, Revision, Slug, Status, Tag } from "./info.ts"
export { Desk, Filter, findable, list, onDesk, revisions } from "./list.ts"
export { create, publish, unpublish, update } from "./write.ts"

const At = v.object({ slug: Slug, now: v.string() })

/**
 * The article at an address, whatever its state; one that moved is found at its old addresses, too. Throws
 * `article.not_found`. 1 consistent GetItem, 1 RRU for 4 KB, and 1 more for each time it moved.
 */
export const get = fn(At, async ({ slug, now }): Promise<Info> => serialize(await load(slug), now))

/** What readers see at an address. Throws `article.not_found`, and `article.unpublished` (410) for what was taken back. */
export const read = fn(At, async ({ slug, now }): Promise<Info> => {
  const article = await get({ slug, now })
  if (article.status === "published") return article
  if (article.status === "unpublished")
    throw new AppError("gone", "article.unpublished", `The article ${slug} is no longer published`)
  throw notFound(slug)
})
