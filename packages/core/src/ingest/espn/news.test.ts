import { describe, expect, test } from "vitest"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"
import { newsOfTeam } from "./news.ts"

const about = (teamId: number, uid?: string) => ({ type: "team", teamId, ...(uid && { uid }) })
const article = {
  id: 45453667,
  type: "HeadlineNews",
  headline: "NC State's Año: 24–17, a win at Duke!",
  description: "A teaser.",
  published: "2026-11-21T21:42:00+00:00",
  byline: "A. Writer",
  images: [
    { type: "Media", url: "https://img.example/video.jpg" },
    { type: "header", url: "https://img.example/header.jpg" },
  ],
  links: { web: { href: "https://espn.example/story/1" }, api: { self: { href: "https://api.example/1" } } },
  categories: [about(152, "s:20~l:23~t:152")],
}
const read = (articles: unknown[], league?: string) => fromEspn("news", { header: "News", articles }, league)

test("a headline links out and keeps no text but the teaser", () => {
  expect(read([{ ...article, story: "All of it." }]).records).toEqual([
    {
      id: "45453667",
      slug: "nc-states-ano-2417-a-win-at-duke-45453667",
      sport: "football",
      headline: article.headline,
      description: "A teaser.",
      publishedAt: "2026-11-21T21:42:00.000Z",
      imageUrl: "https://img.example/header.jpg",
      link: "https://espn.example/story/1",
      byline: "A. Writer",
      source: { name: "ESPN", fetchedAt },
      teamIds: ["152"],
    },
  ])
})

test.each(["", "…", "大学"])("the slug of %s is the id alone", (headline) => {
  const [record] = read([{ ...article, headline: `${headline}!` }]).records
  expect(record?.slug).toBe("45453667")
})

describe("whose news it is", () => {
  const categories = [
    about(152, "s:20~l:23~t:152"),
    about(95, "s:1~l:14~t:95"),
    about(127, "s:40~l:41~t:127"),
    about(127),
    { type: "league", uid: "s:20~l:23" },
    { type: "athlete", teamId: 9 },
  ]

  test.each([
    ["football/college-football", ["152"]],
    ["baseball/college-baseball", ["95"]],
    ["basketball/mens-college-basketball", ["127"]],
    ["basketball/womens-college-basketball", []],
    ["hockey/mens-college-hockey", []],
  ])("in %s: %s, for ids of other leagues mean other teams", (league, teamIds) => {
    expect(read([{ ...article, categories }], league).records[0]?.teamIds).toEqual(teamIds)
  })

  test("soccer numbers its teams across leagues", () => {
    const soccer = [about(5642, "s:600~t:5642")]
    expect(read([{ ...article, categories: soccer }], "soccer/usa.ncaa.m.1").records[0]?.teamIds).toEqual([
      "5642",
    ])
  })

  test("ours are picked by id, never by words", () => {
    const other = {
      ...article,
      id: 2,
      headline: "NC State loses to NC Central",
      categories: [about(2428, "s:20~l:23~t:2428")],
    }
    expect(newsOfTeam(read([article, other]).records, "152").map((one) => one.id)).toEqual(["45453667"])
  })
})

describe("what articles leave out", () => {
  test("byline, description and images", () => {
    const { byline: _b, description: _d, images: _i, ...bare } = article
    expect(read([bare]).records[0]).toMatchObject({ byline: null, description: null, imageUrl: null })
  })

  test.each([
    ["a page", { links: {} }],
    ["a page for browsers", { links: { web: { href: "sportscenter://story" } } }],
    ["a headline", { headline: " " }],
    ["a date", { published: "yesterday" }],
  ])("an article without %s is rejected alone", (_what, over) => {
    const { records, rejected } = read([{ ...article, id: 1, ...over }, article])
    expect([records.length, rejected.map((one) => one.id)]).toEqual([1, ["1"]])
  })
})

test("a payload without articles is unusable", () => {
  expect(() => fromEspn("news", { header: "News" })).toThrow(
    expect.objectContaining({ reason: "feed.unusable" }),
  )
})
