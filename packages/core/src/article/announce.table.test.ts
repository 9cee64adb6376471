import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { go } from "../table.ts"
import { announce } from "./announce.ts"
import { ArticleEventEntity } from "./event.entity.ts"
import { Article } from "./index.ts"

/** Each test has years of its own: a look sees a day. */
const years = { next: 2031 }
const aDay = () => `${years.next++}-11-21T`

async function anArticle(now: string, at?: string) {
  const id = newId(Date.parse(now))
  const words = { title: `Pack ${id}`, excerpt: "", content: "x", category: "news" } as const
  const author = { id: "ada", name: "Ada" }
  const { slug } = await Article.create({ ...words, id, tags: [], sport: null, image: null, author, now })
  await Article.publish({ slug, version: 1, by: "ada", now, ...(at !== undefined && { at }) })
  return { id, slug }
}

const told = async (now: string) => (await announce({ now })).map(({ id }) => id)

test("an article is told once, by the next look", async () => {
  const day = aDay()
  const { id, slug } = await anArticle(`${day}15:00:00.000Z`)
  expect(await announce({ now: `${day}15:01:00.000Z` })).toEqual([
    expect.objectContaining({ id, slug, status: "published", publishedAt: `${day}15:00:00.000Z` }),
  ])
  const { data } = await go(ArticleEventEntity.get({ id }).go())
  expect(data?.event).toMatchObject({ type: "news.published", id, slug, at: `${day}15:00:00.000Z` })
  expect(await told(`${day}15:02:00.000Z`)).toEqual([])
})

test("a scheduled article is told when its time has come, and not before", async () => {
  const day = aDay()
  const { id } = await anArticle(`${day}12:00:00.000Z`, `${day}18:00:00.000Z`)
  expect(await told(`${day}17:59:59.999Z`)).toEqual([])
  expect(await told(`${day}18:00:00.000Z`)).toEqual([id])
})

test("one that is taken back and published again is no news, one that is only taken back is never told", async () => {
  const day = aDay()
  const { id, slug } = await anArticle(`${day}12:00:00.000Z`)
  const other = await anArticle(`${day}12:00:00.000Z`)
  await Article.unpublish({ slug: other.slug, version: 2, by: "ada", now: `${day}12:00:30.000Z` })
  expect(await told(`${day}12:01:00.000Z`)).toEqual([id])
  await Article.unpublish({ slug, version: 2, by: "ada", now: `${day}13:00:00.000Z` })
  await Article.publish({ slug, version: 3, by: "ada", now: `${day}14:00:00.000Z` })
  expect(await told(`${day}14:01:00.000Z`)).toEqual([])
})

test("ten looks at once tell it once", async () => {
  const day = aDay()
  const { id } = await anArticle(`${day}15:00:00.000Z`)
  const looks = await Promise.all(Array.from({ length: 10 }, () => told(`${day}15:01:00.000Z`)))
  expect(looks.flat()).toEqual([id])
})

test("one that is given another time after it was told is not told again, however much later", async () => {
  const day = aDay()
  const { id, slug } = await anArticle(`${day}12:00:00.000Z`)
  expect(await told(`${day}12:01:00.000Z`)).toEqual([id])
  const later = aDay()
  const where = { slug, by: "ada", now: `${later}09:00:00.000Z` }
  const { version } = await Article.unpublish({ ...where, version: 2 })
  const { publishedAt } = await Article.publish({ ...where, version, at: `${later}18:00:00.000Z` })
  expect(publishedAt).toBe(`${later}18:00:00.000Z`)
  expect(await told(`${later}18:01:00.000Z`)).toEqual([])
})

test("a look that finds nothing new is one Query, and half a unit more for each article of the day", async () => {
  const day = aDay()
  const now = `${day}15:00:00.000Z`
  expect((await measure(() => told(now))).capacity).toMatchObject({ calls: 1, write: 0 })
  await anArticle(now)
  await told(now)
  expect((await measure(() => told(now))).capacity).toMatchObject({ calls: 2, read: 1, write: 0 })
})
