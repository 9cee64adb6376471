import { describe, expect, test } from "vitest"
import type { FindableArticle, SearchIndex } from "../../lib/types.ts"
import { createEngine } from "./engine.ts"
import { entriesOf } from "./entries.ts"
import { fold, wordsIn } from "./words.ts"

const today = "2026-11-21"
const football = { team: "football-152" }
const player = (id: string, name: string, over = {}): SearchIndex["players"][number] => ({
  id,
  name,
  ...football,
  jersey: "12",
  position: "QB",
  ...over,
})
const game = (id: string, opponent: string, day: string, over = {}): SearchIndex["games"][number] => ({
  id,
  ...football,
  opponent,
  short: opponent.slice(0, 4).toUpperCase(),
  day,
  place: "home",
  result: null,
  ...over,
})

const index: SearchIndex = {
  source: null,
  teams: [
    { id: "football-152", name: "Football", record: "9-3" },
    { id: "mens-basketball-152", name: "Men's Basketball", record: null },
    { id: "womens-basketball-152", name: "Women's Basketball", record: "5-0" },
  ],
  players: [
    player("football-1", "José Núñez"),
    player("football-2", "Duke Johnson", { jersey: "7", position: "RB" }),
    player("mens-basketball-3", "Sean O’Brien", { team: "mens-basketball-152", jersey: "12", position: "G" }),
    player("football-4", "Łukasz Đorđević", { jersey: null, position: null }),
  ],
  games: [
    game("old", "Duke", "2026-02-01", { team: "mens-basketball-152", result: "L 70-74" }),
    game("near", "Duke", "2026-11-28", { place: "away" }),
    game("wake", "Wake Forest", "2026-11-14", { result: "W 24-17" }),
  ],
  news: [
    {
      title: "Pack holds off Wake Forest",
      link: "https://example.org/1",
      sport: "football",
      at: `${today}T10:00:00.000Z`,
    },
  ],
}

const articles = [
  {
    slug: "ten-things",
    title: "Ten things about the line",
    excerpt: "Who blocks for whom against Clemson.",
    category: "feature",
    tags: ["o-line"],
    sport: "football",
    author: "Ada L.",
    publishedAt: "2026-11-20T12:00:00.000Z",
  },
] as const satisfies readonly FindableArticle[]

const find = createEngine(entriesOf(index, articles, today), today)
const keys = (query: string) => find(query).flatMap(({ entries }) => entries.map(({ key }) => key))

describe("a search", () => {
  test.each([
    ["nunez", "/players/football-1"],
    ["NÚÑEZ jose", "/players/football-1"],
    ["obrien", "/players/mens-basketball-3"],
    ["o'brien", "/players/mens-basketball-3"],
    ["dordevic", "/players/football-4"],
    ["lukasz", "/players/football-4"],
  ])("finds %s whatever marks were typed", (query, key) => {
    expect(keys(query)[0]).toBe(key)
  })

  test.each([
    ["nunes", "/players/football-1"],
    ["footbal", "/teams/football-152"],
    ["fotball", "/teams/football-152"],
    ["baskteball men", "/teams/mens-basketball-152"],
    ["wakke forset", "/games/wake"],
  ])("forgives %s", (query, key) => {
    expect(keys(query)).toContain(key)
  })

  test("goes by beginnings while one types, and by all words", () => {
    expect(keys("foo")[0]).toBe("/teams/football-152")
    expect(keys("duke basketball")).toEqual(["/games/old"])
    expect(keys("12 guard nobody")).toEqual([])
  })

  test("puts our team before its players and games, and a near game before an old one", () => {
    expect(keys("football")[0]).toBe("/teams/football-152")
    const games = find("duke").find(({ kind }) => kind === "game")
    expect(games?.entries.map(({ key }) => key)).toEqual(["/games/near", "/games/old"])
  })

  test("finds a number with a sport, and does not guess at numbers", () => {
    expect(keys("12 basketball")).toEqual(["/players/mens-basketball-3"])
    expect(keys("13 football")).toEqual([])
  })

  test("finds headlines, which lead to where they were published", () => {
    expect(keys("holds off")).toEqual(["https://example.org/1"])
  })

  test.each(["ten things", "blocks clemson", "line ada", "feature blokcs"])(
    "finds an article by «%s»: its title, its summary, its tags, who wrote it",
    (query) => {
      expect(keys(query)).toContain("/news/ten-things")
    },
  )

  test.each(["", "   ", "!?", "zzzzzz", "'"])("finds nothing for «%s»", (query) => {
    expect(find(query)).toEqual([])
  })
})

test("a result reads as a fan says it", () => {
  const [near, wake] = ["near", "wake"].map((id) =>
    entriesOf(index, articles, today).find(({ key }) => key === `/games/${id}`),
  )
  expect([near?.title, near?.note]).toEqual(["at Duke", "Football · Sat, Nov 28"])
  expect([wake?.title, wake?.note]).toEqual(["vs Wake Forest", "Football · W 24–17 · Sat, Nov 14"])
})

test("words are told apart in any script", () => {
  expect(wordsIn("NC-State’s #12, São Paulo 東京")).toEqual(["nc", "states", "12", "sao", "paulo", "東京"])
  expect(fold("Straße")).toBe("strasse")
})
