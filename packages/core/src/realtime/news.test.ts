import * as v from "valibot"
import { expect, test } from "vitest"
import { aCard } from "../testing/articles.ts"
import { LARGEST, sizeOf } from "./messages.ts"
import { articlesTold, NewsMessage } from "./news.ts"

const at = "2026-11-21T18:00:00.000Z"

test("articles that came out are in the message itself", () => {
  const { topic, message } = articlesTold([aCard("a"), aCard("b")], at)
  expect(topic).toBe("news")
  expect(v.parse(NewsMessage, message)).toMatchObject({
    changed: 2,
    articles: [{ slug: "a" }, { slug: "b" }],
  })
})

test("what does not fit one step of the broker's price is counted and left to the polls", () => {
  const { message } = articlesTold(
    Array.from({ length: 30 }, (_, index) => aCard(`a${index}`, { excerpt: "é".repeat(150) })),
    at,
  )
  const { changed, articles = [] } = v.parse(NewsMessage, message)
  expect(changed).toBe(30)
  expect(articles.length).toBeGreaterThan(3)
  expect(sizeOf(message)).toBeLessThan(LARGEST)
})
