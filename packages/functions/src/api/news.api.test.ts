import { beforeAll, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { listOf, problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(seedFootball)

test("200 with the ten newest, then the rest", async () => {
  const first = await call("/news")
  const { ids, next } = listOf(first)
  expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `n${index}`))
  expect(readUnits(first)).toBeLessThanOrEqual(2)
  expect(listOf(await call(`/news?cursor=${next}`))).toEqual({ ids: ["n10", "n11"], next: null })
})

test("200 with as many as asked for", async () => {
  expect(listOf(await call("/news?limit=3")).ids).toHaveLength(3)
})

test("200 for one headline, with a link to where it was published", async () => {
  expect((await call("/news/wolfpack-news-n3")).json).toMatchObject({
    data: { id: "n3", link: "https://example.org/news" },
  })
})

test("404 for a headline that is gone", async () => {
  expect(problemOf(await call("/news/never-n99")).reason).toBe("news.not_found")
})

test.each(["/news?limit=51", "/news?sport=football", "/news/UPPER", "/news/a%20b", "/news/"])(
  "400 for %s",
  async (target) => {
    expect((await call(target)).status).toBe(400)
  },
)
