import { describe, expect, test } from "vitest"
import { aFeedGame, aSide } from "../testing/games.ts"
import type { FeedGame, Info } from "./info.ts"
import { reconcile } from "./reconcile.ts"

const now = "2026-11-21T20:00:00.000Z"
const duke = (over = {}) => aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE", ...over })
const live = aFeedGame({
  status: "live",
  statusDetail: "3rd 4:12",
  period: 3,
  clock: "4:12",
  home: aSide({ score: 21, linescores: [7, 14, 0] }),
  away: duke({ score: 17, linescores: [10, 7, 0] }),
  situation: { down: 3, distance: 4, possession: "152" },
})
const final = aFeedGame({
  status: "final",
  statusDetail: "Final/OT",
  period: 5,
  clock: "0:00",
  home: aSide({ score: 31, linescores: [7, 14, 0, 3, 7], winner: true }),
  away: duke({ score: 24, linescores: [10, 7, 0, 7, 0] }),
})

/** The stored game after the feed said each of these in turn. */
function after(...said: FeedGame[]): Info {
  const stored = said.reduce<Info | undefined>(
    (game, feed) => reconcile(game, feed, "152", now).game,
    undefined,
  )
  if (!stored) throw new Error("nothing was said")
  return stored
}

describe("a game seen for the first time", () => {
  test("is seen from our side", () => {
    expect(after(aFeedGame())).toMatchObject({
      teamId: "152",
      opponentId: "150",
      isHomeGame: true,
      tvChannel: "ACCN",
    })
    const away = aFeedGame({ home: duke(), away: aSide() })
    expect(after(away)).toMatchObject({ opponentId: "150", isHomeGame: false })
  })

  test("that is final already has the time we learned of it as its end", () => {
    expect(after(final).finalAt).toBe(now)
  })
})

describe("facts never go backwards", () => {
  test("a final stays final, with its score, when the feed flips back to scheduled", () => {
    const flipped = aFeedGame({
      statusDetail: "12:00 PM",
      home: aSide({ score: null }),
      away: duke({ score: null }),
    })
    const game = after(live, final, flipped)
    expect(game).toMatchObject({ status: "final", statusDetail: "Final/OT" })
    expect([game.home.score, game.away.score]).toEqual([31, 24])
  })

  test("a live game without a score on one endpoint keeps the score of the other", () => {
    const silent = { ...live, home: aSide(), away: duke(), situation: null, period: null, clock: null }
    const game = after(live, silent)
    expect(game).toMatchObject({ period: 3, clock: "4:12", situation: { down: 3 } })
    expect([game.home.score, game.home.linescores]).toEqual([21, [7, 14, 0]])
  })

  test("silence about venue, broadcasts, notes and records keeps what is known", () => {
    const known = aFeedGame({
      notes: ["Homecoming"],
      attendance: 57_000,
      home: aSide({ record: "6-2", rank: 19 }),
    })
    const silent = aFeedGame({ venue: null, city: null, broadcasts: [], notes: [], attendance: null })
    expect(after(known, silent)).toMatchObject({
      venue: "Carter-Finley Stadium",
      notes: ["Homecoming"],
      attendance: 57_000,
      tvChannel: "ACCN",
      home: { record: "6-2", rank: 19 },
    })
  })

  test("the longer form of the same end stays", () => {
    expect(after(final, { ...final, statusDetail: "Final" }).statusDetail).toBe("Final/OT")
  })

  test("the situation goes when play ends", () => {
    expect(after(live, final).situation).toBeNull()
  })
})

test("an endpoint that names no radio does not take it away, a new channel replaces the old one", () => {
  const radio = { name: "Wolfpack Sports Network", kind: "radio", market: "home" } as const
  const tv = (name: string) => ({ name, kind: "tv", market: "national" }) as const
  const game = after(aFeedGame({ broadcasts: [radio, tv("ABC")] }), aFeedGame({ broadcasts: [tv("ESPN")] }))
  expect(game.broadcasts).toEqual([tv("ESPN"), radio])
  expect(game.tvChannel).toBe("ESPN")
})

describe("corrections", () => {
  test("a changed final score is applied and logged with what it was", () => {
    const corrected = { ...final, away: duke({ score: 23, linescores: [10, 7, 0, 6, 0] }) }
    const { game, corrections } = reconcile(after(live, final), corrected, "152", now)
    expect(game.away.score).toBe(23)
    expect(game.corrections).toBe(2)
    expect(corrections.map(({ field, before, after: to }) => [field, before, to])).toEqual([
      ["away.score", "24", "23"],
      ["away.linescores", "10 7 0 7 0", "10 7 0 6 0"],
    ])
  })

  test("a line score that arrives after the final is no correction", () => {
    const bare = { ...final, home: aSide({ score: 31, winner: true }), away: duke({ score: 24 }) }
    const { game, corrections } = reconcile(after(bare), final, "152", now)
    expect(corrections).toEqual([])
    expect(game.home.linescores).toEqual([7, 14, 0, 3, 7])
  })

  test("the score that ends a game is no correction", () => {
    expect(reconcile(after(live), final, "152", now).corrections).toEqual([])
  })
})

describe("whether there is anything to write", () => {
  test("the same facts read again have the same hash, whatever the time", () => {
    const first = reconcile(undefined, live, "152", now)
    const later = { ...live, source: { name: "ESPN", fetchedAt: "2026-11-21T20:00:10.000Z" } }
    expect(reconcile(first.game, later, "152", "2026-11-21T20:00:10.000Z").hash).toBe(first.hash)
  })

  test("a new score has another hash", () => {
    const first = reconcile(undefined, live, "152", now)
    const scored = { ...live, home: { ...live.home, score: 28 } }
    expect(reconcile(first.game, scored, "152", now).hash).not.toBe(first.hash)
  })
})

test("a placeholder opponent turns into the real one", () => {
  const tbd = aFeedGame({ away: duke({ teamId: "-2", name: "TBD", abbreviation: "TBD" }) })
  expect(after(tbd, aFeedGame()).opponentId).toBe("150")
})

test("sides that swap on a neutral site are followed", () => {
  const swapped = aFeedGame({ home: duke(), away: aSide(), neutralSite: true })
  expect(after(aFeedGame(), swapped)).toMatchObject({ isHomeGame: false, opponentId: "150" })
})
