import { describe, expect, test } from "vitest"
import type { FeedGame } from "../game/info.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { mergeGame, mergeSchedules } from "./merge.ts"

const duke = (over = {}) => aSide({ teamId: "150", name: "Duke Blue Devils", ...over })
const final = (over: Partial<FeedGame> = {}) =>
  aFeedGame({
    status: "final",
    home: aSide({ score: 24, linescores: [24] }),
    away: duke({ score: 17 }),
    ...over,
  })

describe("a season from two requests", () => {
  test("is in order of the start, each game once", () => {
    const regular = [
      aFeedGame({ id: "b", startsAt: "2026-11-21T17:00:00.000Z" }),
      aFeedGame({ id: "a", startsAt: "2026-09-05T17:00:00.000Z" }),
    ]
    const post = [
      aFeedGame({ id: "b", startsAt: "2026-11-21T17:00:00.000Z" }),
      aFeedGame({ id: "c", startsAt: "2026-12-30T17:00:00.000Z" }),
    ]
    expect(mergeSchedules(regular, post).map((game) => game.id)).toEqual(["a", "b", "c"])
  })

  test("both may be empty", () => {
    expect(mergeSchedules([], [])).toEqual([])
  })

  test("a makeup is a game of its own, beside the postponed one", () => {
    const games = [aFeedGame({ id: "old", status: "postponed" }), aFeedGame({ id: "new" })]
    expect(mergeSchedules(games, [])).toHaveLength(2)
  })
})

describe("one game said twice", () => {
  test("where the later is silent, the earlier speaks", () => {
    const said = aFeedGame({
      attendance: 56_919,
      notes: ["Senior Day"],
      home: aSide({ rank: 9, color: "cc0000" }),
    })
    const silent = aFeedGame({ venue: null, notes: [], conferenceGame: false, home: aSide({ rank: 8 }) })
    expect(mergeGame(said, silent)).toMatchObject({
      attendance: 56_919,
      notes: ["Senior Day"],
      venue: "Carter-Finley Stadium",
      conferenceGame: true,
      home: { rank: 8, color: "cc0000" },
    })
  })

  test.each([
    ["first", [final(), aFeedGame()]],
    ["second", [aFeedGame(), final()]],
  ] as const)("finished stays finished when said %s", (_order, [first, second]) => {
    expect(mergeGame(first, second)).toMatchObject({
      status: "final",
      home: { score: 24 },
      away: { score: 17 },
    })
  })

  test("a postponed game has no score, whatever was sent before", () => {
    const live = aFeedGame({ status: "live", clock: "4:12", period: 1, home: aSide({ score: 7 }) })
    expect(mergeGame(live, aFeedGame({ status: "postponed" }))).toMatchObject({
      status: "postponed",
      clock: null,
      period: null,
      home: { score: null },
    })
  })

  test("sides that changed places are taken as they are now", () => {
    const swapped = final({ home: duke({ score: 17 }), away: aSide({ score: 24, rank: null }) })
    expect(mergeGame(final({ home: aSide({ rank: 9 }) }), swapped).home).toEqual(swapped.home)
  })
})
