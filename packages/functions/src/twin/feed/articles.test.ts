import { parseFeed } from "@rowanmanning/feed-parser"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ArticleCard } from "../../client/types.ts"
import { nastyText, shownTo } from "../../testing/twin-facts.ts"
import { articlesAtom, articlesJson, articlesRss } from "./articles.ts"

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

describe("JSON Feed", () => {
  const read = (cards: ArticleCard[], query = {}) => JSON.parse(articlesJson(shownTo(cards, query)))

  test("has what version 1.1 asks for, with addresses that stand alone", () => {
    const image = { url: "/media/article/01.webp", alt: "A catch" }
    expect(read([aCard({ image, tags: ["acc"] })])).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "Pack Hub: articles",
      home_page_url: "https://hub.example/news",
      feed_url: "https://hub.example/news.feed",
      description: expect.stringContaining("Unofficial"),
      language: "en-US",
      items: [
        {
          id: "tag:ncstate-sports-hub,2026:article/01ARTICLE",
          url: "https://hub.example/news/pack-wins",
          title: "Pack wins",
          content_text: "In overtime.",
          image: "https://hub.example/media/article/01.webp",
          date_published: "2026-11-21T15:00:00.000Z",
          date_modified: "2026-11-21T16:00:00.000Z",
          authors: [{ name: "Ada A." }],
          tags: ["recap", "acc"],
          language: "en-US",
        },
      ],
    })
  })

  test("an entry always says something, and a feed of one category names itself", () => {
    const feed = read([aCard({ excerpt: "" })], { category: "recap" })
    expect([feed.items[0].content_text, feed.feed_url]).toEqual([
      "Pack wins",
      "https://hub.example/news.feed?category=recap",
    ])
  })
})
