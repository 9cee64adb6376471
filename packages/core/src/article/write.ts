import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { writeTogether } from "../transact.ts"
import { ArticleCardEntity, ArticleEntity, RevisionEntity, type StoredArticle } from "./article.entity.ts"
import { entriesOf, leftOver } from "./cards.ts"
import { Author, Draft, type Info, type Revision, Slug } from "./info.ts"
import { load, serialize } from "./load.ts"
import { htmlOf, readingMinutes } from "./render.ts"
import { slugOf } from "./slug.ts"
import { published, unpublished } from "./status.ts"

const New = v.object({
  ...Draft.entries,
  id: v.string(),
  slug: v.optional(Slug),
  author: Author,
  now: v.string(),
})

/**
 * Begins an article as a draft, at the address given or made of its title. Throws `article.slug_taken` (409) where there
 * is one. An `id` that was used is the same article. 1 transaction of 3 items, 1 GetItem more where there is one.
 */
export const create = fn(New, async ({ now, slug, ...draft }): Promise<Info> => {
  const article: StoredArticle = {
    ...draft,
    ...written(draft.content),
    // A title without a Latin letter has its id for an address.
    slug: slug ?? (slugOf(draft.title) || draft.id.toLowerCase()),
    state: "draft",
    publishedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    updatedBy: draft.author.id,
  }
  try {
    await writeTogether({
      put: [
        ArticleEntity.put(itemOf(article))
          .where(({ id }, { notExists }) => notExists(id))
          .params(),
        ...besides(article),
      ],
    })
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown
    const known = await load(article.slug)
    // The same request once more: an earlier try, of which nobody knew how it ended, has made it.
    if (known.id === article.id) return serialize(known, now)
    throw taken(article.slug)
  }
  return serialize(article, now)
})

const where = { slug: Slug, version: v.number(), by: v.string(), now: v.string() }
const Update = v.object({
  ...where,
  changes: v.object({ ...v.partial(Draft).entries, slug: v.optional(Slug) }),
})

/**
 * Changes an article that is still at `version`; with a new address it is found at the old one as well. Throws
 * `article.changed` (409) where another editor was first, `article.slug_taken`. 1 GetItem, 1 transaction.
 */
export const update = fn(Update, async ({ changes, ...on }): Promise<Info> => {
  return save(on, (known) => {
    const next = { ...known, ...given(changes) }
    return { ...next, ...written(next.content) }
  })
})

const Publish = v.object({ ...where, at: v.optional(v.pipe(v.string(), v.isoTimestamp())) })

/** Publishes now or at `at`; see `status.ts`. Throws `article.changed`, `article.publish_at`. 1 GetItem, 1 transaction. */
export const publish = fn(Publish, async ({ at, ...on }): Promise<Info> => {
  const utc = at === undefined ? undefined : new Date(at).toISOString()
  return save(on, (known) => ({ ...known, ...published(known, utc, on.now) }))
})

/** Takes an article from readers. Throws `article.changed`, `article.not_published`. 1 GetItem, 1 transaction. */
export const unpublish = fn(v.object(where), async (on): Promise<Info> => {
  return save(on, (known) => ({ ...known, ...unpublished(known, on.now) }))
})

type Changes = v.InferOutput<typeof Update>["changes"]
type On = v.InferOutput<v.ObjectSchema<typeof where, undefined>>

async function save(on: On, change: (known: StoredArticle) => StoredArticle): Promise<Info> {
  const known = await load(on.slug)
  if (known.version !== on.version) throw changed(known.version)
  const next = { ...change(known), version: known.version + 1, updatedAt: on.now, updatedBy: on.by }
  const isSame = ArticleEntity.put(known.slug === next.slug ? itemOf(next) : movedItem(known, next.slug))
    .where((stored, { eq }) => eq(stored.version, known.version))
    .params()
  try {
    await writeTogether({
      put: [isSame, ...(known.slug === next.slug ? [] : [moved(next)]), ...besides(next)],
      remove: leftOver(entriesOf(known), entriesOf(next)).map((entry) =>
        ArticleCardEntity.delete(entry).params(),
      ),
    })
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown
    const { version } = await load(known.slug)
    throw version === known.version ? taken(next.slug) : changed(version)
  }
  return serialize(next, on.now)
}

/** The article at its new address, which may be one that it had before and is nobody else's. */
function moved(article: StoredArticle): object {
  return ArticleEntity.put(itemOf(article))
    .where(({ id }, { eq, notExists }) => `${notExists(id)} OR ${eq(id, article.id)}`)
    .params()
}

/** Its entries in the lists, and this version for the record. */
function besides(article: StoredArticle): object[] {
  const { id, version, slug, title, excerpt, content, updatedAt: at, updatedBy: by } = article
  const revision: Revision = { version, slug, title, excerpt, content, at, by }
  return [
    ...entriesOf(article).map((entry) => ArticleCardEntity.put(entry).params()),
    RevisionEntity.put({ id, version, revision }).params(),
  ]
}

function itemOf(article: StoredArticle) {
  return { slug: article.slug, id: article.id, version: article.version, movedTo: null, article }
}

function movedItem({ slug, id, version }: StoredArticle, movedTo: string) {
  return { slug, id, version: version + 1, movedTo, article: null }
}

/** Without what was left out, which would undo what is known. */
function given(changes: Changes): Partial<StoredArticle> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function written(content: string): Pick<StoredArticle, "html" | "readingMinutes"> {
  return { html: htmlOf(content), readingMinutes: readingMinutes(content) }
}

function isConflict(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.kind === "conflict"
}

function taken(slug: string): AppError {
  return new AppError(
    "conflict",
    "article.slug_taken",
    `There is an article ${slug} already; choose another address`,
  )
}

function changed(version: number): AppError {
  const message = `The article was changed meanwhile; it is at version ${version}`
  return new AppError("conflict", "article.changed", message)
}
