import { parseFeed } from "@rowanmanning/feed-parser"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ArticleCard } from "../../client/types.ts"
import { nastyText, shownTo } from "../../testing/twin-facts.ts"
import { articlesAtom, articlesRss } from "./articles.ts"

const formats = { rss: articlesRss, atom: articlesAtom }

function aCard(over: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id: "01ARTICLE",
    slug: "pack-wins",
    title: "Pack wins",
    excerpt: "In overtime.",
    category: "recap",
    tags: [],
    sport: "football",
    image: null,
    author: { id: "ada", name: "Ada A." },
    status: "published",
    publishedAt: "2026-11-21T15:00:00.000Z",
    readingMinutes: 2,
    updatedAt: "2026-11-21T16:00:00.000Z",
    ...over,
  }
}

describe.each(["rss", "atom"] as const)("%s", (format) => {
  const read = (cards: ArticleCard[], query = {}) => parseFeed(formats[format](shownTo(cards, query)))

  test("an independent reader gets an article's lasting id, address, words and date", () => {
    expect(read([aCard()]).items).toMatchObject([
      {
        id: "tag:ncstate-sports-hub,2026:article/01ARTICLE",
        url: "https://hub.example/news/pack-wins",
        title: "Pack wins",
        description: "In overtime.",
        published: new Date("2026-11-21T15:00:00.000Z"),
      },
    ])
  })

  test("whatever a writer types, the feed can be read and nothing of it becomes part of the feed", () => {
    fc.assert(
      fc.property(nastyText, nastyText, (title, excerpt) => {
        const { items } = read([aCard({ title, excerpt, author: { id: "x", name: title } })])
        expect(items.map(({ url }) => url)).toEqual(["https://hub.example/news/pack-wins"])
      }),
      { numRuns: 50 },
    )
  })

  test("says that it leaves out what tells results, and can be read without articles", () => {
    expect(read([], { spoilers: "0" })).toMatchObject({
      items: [],
      description: expect.stringContaining("Spoiler-free"),
    })
  })
})
