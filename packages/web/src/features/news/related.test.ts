import { expect, test } from "vitest"
import type { ArticleCard } from "../../lib/types.ts"
import { makeArticle } from "../../testing/article.ts"
import { related } from "./related.ts"

const article = makeArticle("this", { sport: "football", tags: ["acc", "bowl"], category: "recap" })
const ids = (newest: ArticleCard[]) => related(article, newest).map(({ id }) => id)

test("shared tags count more than the sport, the sport more than nothing", () => {
  const tagged = makeArticle("tagged", { tags: ["bowl"] })
  const both = makeArticle("both", { tags: ["acc"], sport: "football" })
  const football = makeArticle("football", { sport: "football" })
  expect(ids([makeArticle("other"), football, tagged, both])).toEqual(["both", "tagged", "football"])
})

test("an article is not related to itself, nor to what only is of its kind", () => {
  expect(ids([article, makeArticle("recap", { category: "recap" })])).toEqual([])
})

test("of equals the newer comes first, and three are enough", () => {
  const five = ["a", "b", "c", "d", "e"].map((id) => makeArticle(id, { sport: "football" }))
  expect(ids(five)).toEqual(["a", "b", "c"])
})

test("articles without a sport have no sport in common", () => {
  expect(related(makeArticle("none"), [makeArticle("other")])).toEqual([])
})
