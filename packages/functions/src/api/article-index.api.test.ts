import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"
import { expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits } from "../testing/parse.ts"

const day = "2026-11-21T"
const now = `${day}15:00:00.000Z`
const call = caller({ now: () => Date.parse(now) })

async function anArticle(title: string, { at, isOut = true }: { at?: string; isOut?: boolean } = {}) {
  const author = { id: "ada", name: "Ada L." }
  const words = { title, excerpt: "How it came about.", content: "Secret words", category: "recap" } as const
  const draft = { ...words, tags: ["acc"], sport: "baseball", image: null, author } as const
  const id = newId(Date.parse(now))
  const { slug } = await Article.create({ ...draft, tags: [...draft.tags], id, now: `${day}12:00:00.000Z` })
  const on = { slug, by: "ada", now: `${day}14:00:00.000Z` }
  if (isOut) await Article.publish({ ...on, version: 1, ...(at !== undefined && { at }) })
  return { slug, takeBack: () => Article.unpublish({ ...on, version: 2 }) }
}

test("what readers can see is found by title, excerpt, tags, sport and author, in one read; nothing else is", async () => {
  const { slug } = await anArticle("Pack holds on")
  await anArticle("Draft of mine", { isOut: false })
  await anArticle("Tomorrow's news", { at: `${day}18:00:00.000Z` })
  const gone = await anArticle("Taken back")
  await gone.takeBack()
  const answer = await call("/article-index")
  expect(answer.json).toEqual({
    data: {
      articles: [
        {
          slug,
          title: "Pack holds on",
          excerpt: "How it came about.",
          category: "recap",
          tags: ["acc"],
          sport: "baseball",
          author: "Ada L.",
          publishedAt: `${day}14:00:00.000Z`,
        },
      ],
    },
  })
  expect(readUnits(answer)).toBe(0.5)
  expect(answer.headers.get("cache-control")).toContain("max-age=300")
  const etag = answer.headers.get("etag") ?? ""
  expect((await call("/article-index", { headers: { "if-none-match": etag } })).status).toBe(304)
  expect((await call("/article-index?q=pack")).status).toBe(400)
})
