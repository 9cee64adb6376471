import { expect, test } from "vitest"
import { Article } from "../article/index.ts"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Like } from "../like/index.ts"
import { Reading } from "./index.ts"

const now = "2026-11-21T15:00:00.000Z"
const nowMs = Date.parse(now)

async function anArticle(isPublished = true) {
  const id = newId(Date.now())
  const words = { title: id, excerpt: "", content: "x", category: "news" } as const
  const author = { id: "ada", name: "Ada" }
  const { slug } = await Article.create({ ...words, id, tags: [], sport: null, image: null, author, now })
  if (isPublished) await Article.publish({ slug, version: 1, by: "ada", now })
  return { id, slug }
}

const reader = (index: number) => ({ network: `203.0.113.${index}`, agent: "a browser" })

test("a hundred readers of an article are five writes of one unit, and a count of half a unit", async () => {
  const { id, slug } = await anArticle()
  const spent = { writes: 0, calls: 0 }
  for (let index = 0; index < 100; index++) {
    Reading.take(slug, reader(index))
    const { capacity } = await measure(() => Reading.flush(nowMs))
    spent.writes += capacity.write
    spent.calls += capacity.calls
  }
  expect(spent).toEqual({ writes: 5, calls: 10 })
  const { value, capacity } = await measure(() => Reading.count(id))
  expect([value, capacity.calls, capacity.read]).toEqual([100, 1, 0.5])
})

test("many instances add at once and nothing is lost", async () => {
  const { id, slug } = await anArticle()
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => Reading.add({ slug, reads: 2, shard: index % 4, now })),
  )
  expect(await Reading.count(id)).toBe(100)
})

test("likes and reads of an article do not get in each other's way", async () => {
  const { id, slug } = await anArticle()
  await Like.add({ articleId: id, userId: "ana", slug, now })
  await Reading.add({ slug, reads: 3, shard: 0, now })
  expect([await Like.count(id), await Reading.count(id)]).toEqual([1, 3])
})

test("a draft, and an address that somebody made up, are not counted and not written", async () => {
  const { id, slug } = await anArticle(false)
  Reading.take(slug, reader(1))
  Reading.take("no-such-article", reader(1))
  const { capacity } = await measure(() => Reading.flush(nowMs, true))
  expect(capacity.write).toBe(0)
  expect(await Reading.count(id)).toBe(0)
})
