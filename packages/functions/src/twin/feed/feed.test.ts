import { hideResults } from "@hub/core/game/spoilers"
import { aGame, aSide } from "@hub/core/testing/games"
import { parseFeed } from "@rowanmanning/feed-parser"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nastyGame, shownTo } from "../../testing/twin-facts.ts"
import { endedAt, itemsOf } from "./entry.ts"
import { atomText, rssText } from "./render.ts"

const origin = "https://hub.example"
const feedOf = (games: Parameters<typeof itemsOf>[0]) => ({
  title: "NC State results",
  path: "/results",
  page: "/scores",
  games,
})
const formats = { rss: rssText, atom: atomText }
const final = aGame(
  {
    status: "final",
    statusDetail: "Final/OT",
    home: aSide({ location: "NC State", score: 31, winner: true, record: "9-3" }),
    away: aSide({ teamId: "150", name: "Duke Blue Devils", location: "Duke", score: 24 }),
  },
  { finalAt: "2026-11-21T20:41:00.000Z", updatedAt: "2026-11-21T22:00:00.000Z" },
)

/** A feed as an independent reader understands it. */
function read(format: keyof typeof formats, games: Parameters<typeof itemsOf>[0], query = {}) {
  return parseFeed(formats[format](shownTo(games, query), feedOf(games)))
}

describe.each(["rss", "atom"] as const)("%s", (format) => {
  test("whatever a feed says, an independent reader gets back every title, text, id and address", () => {
    fc.assert(
      fc.property(fc.uniqueArray(nastyGame, { maxLength: 4, selector: ({ id }) => id }), (games) => {
        // Readers decode what looks like HTML in a title: a name that is an entity is not the feed's to save.
        fc.pre(itemsOf(games, origin).every(({ title }) => !/&[#\w]+;/.test(title)))
        const squeezed = (words: string | null) => words?.replaceAll(/\s+/g, " ").trim()
        const found = read(format, games).items.map(({ id, title, url }) => ({
          id,
          title: squeezed(title),
          url,
        }))
        expect(found).toEqual(
          itemsOf(games, origin).map(({ id, title, url }) => ({ id, title: squeezed(title), url })),
        )
      }),
      { numRuns: 50 },
    )
  })

  test("a result has a lasting id, its page's address, and the time at which it became final", () => {
    const [item] = read(format, [final]).items
    expect(item).toMatchObject({
      id: "tag:ncstate-sports-hub,2026:game/401000001",
      title: "Football: NC State 31, Duke 24 (Final/OT)",
      url: "https://hub.example/games/401000001",
      published: new Date("2026-11-21T20:41:00.000Z"),
    })
  })

  test("says where it is itself, and who it is", () => {
    const feed = read(format, [final])
    expect(feed).toMatchObject({ title: "NC State results", url: "https://hub.example/scores" })
    expect(formats[format](shownTo([]), feedOf([]))).toContain(`https://hub.example/results.${format}`)
  })

  test("without results it still names the games, tells that it leaves them out, and nothing else", () => {
    const feed = read(format, [hideResults(final)], { spoilers: "0" })
    expect(feed.description).toContain("Spoiler-free")
    expect(feed.items[0]?.title).toBe("Football: NC State and Duke have played")
    expect(JSON.stringify(feed.items)).not.toMatch(/31|"24|9-3|\/OT/)
  })

  test("the same results are the same text", () => {
    const again = { ...shownTo([final]), asOf: "2026-11-23T00:00:00.000Z" }
    expect(formats[format](again, feedOf([final]))).toBe(formats[format](shownTo([final]), feedOf([final])))
  })

  test("a feed without results can be read", () => {
    expect(read(format, []).items).toEqual([])
  })
})

test("only games that are over stand in a feed, the newest first, thirty at most", () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...final,
    id: `${index}`,
    finalAt: new Date(Date.parse("2026-11-21T18:00:00.000Z") + index * 60_000).toISOString(),
  }))
  const items = itemsOf([aGame(), aGame({ status: "live" }), ...many], origin)
  expect(items).toHaveLength(30)
  expect(items[0]?.id).toMatch(/game\/39$/)
})

test("a game that was read long after its end ended after a usual length", () => {
  const late = {
    sport: "football",
    startsAt: "2026-09-05T16:00:00.000Z",
    finalAt: "2026-11-21T12:00:00.000Z",
  }
  expect(endedAt(late)).toBe(Date.parse("2026-09-05T19:30:00.000Z"))
  expect(endedAt({ ...late, finalAt: null })).toBe(Date.parse("2026-09-05T19:30:00.000Z"))
})
