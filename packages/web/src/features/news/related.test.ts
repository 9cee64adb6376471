import { expect, test } from "vitest"
import type { ArticleCard } from "../../lib/types.ts"
import { related } from "./related.ts"

function card(id: string, over: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    slug: id,
    title: id,
    excerpt: "",
    category: "feature",
    tags: [],
    sport: null,
    image: null,
    author: { id: "ada", name: "Ada" },
    status: "published",
    publishedAt: "2026-11-21T15:00:00.000Z",
    readingMinutes: 1,
    updatedAt: "2026-11-21T15:00:00.000Z",
    ...over,
  }
}

const article = card("this", { sport: "football", tags: ["acc", "bowl"], category: "recap" })
const ids = (newest: ArticleCard[]) => related(article, newest).map(({ id }) => id)

test("shared tags count more than the sport, the sport more than nothing", () => {
  const tagged = card("tagged", { tags: ["bowl"] })
  const both = card("both", { tags: ["acc"], sport: "football" })
  const football = card("football", { sport: "football" })
  expect(ids([card("other"), football, tagged, both])).toEqual(["both", "tagged", "football"])
})

test("an article is not related to itself, nor to what only is of its kind", () => {
  expect(ids([article, card("recap", { category: "recap" })])).toEqual([])
})

test("of equals the newer comes first, and three are enough", () => {
  const five = ["a", "b", "c", "d", "e"].map((id) => card(id, { sport: "football" }))
  expect(ids(five)).toEqual(["a", "b", "c"])
})

test("articles without a sport have no sport in common", () => {
  expect(related(card("none"), [card("other")])).toEqual([])
})
