import { describe, expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import { isLoser, noteText, placeBefore, preposition, resultLetter, spokenRow, watchText } from "./words.ts"

const moment = { now: Date.parse("2026-11-21T18:00:00Z"), zone: "America/New_York" }
const final = (usScore: number, themScore: number) =>
  makeGame({
    status: "final",
    home: makeSide({ ...ours, score: usScore, winner: usScore > themScore }),
    away: makeSide({ score: themScore, winner: themScore > usScore }),
  })

describe("results", () => {
  test("won, lost, tied", () => {
    expect([final(24, 17), final(17, 24), final(1, 1)].map(resultLetter)).toEqual(["W", "L", "T"])
  })

  test("a shoot-out's winner won, though the score is level", () => {
    const game = final(2, 2)
    expect(resultLetter({ ...game, home: { ...game.home, winner: true } })).toBe("W")
  })

  test("nothing before the end, nothing without a score", () => {
    expect(resultLetter({ ...final(24, 17), status: "live" })).toBeNull()
    expect(resultLetter(makeGame({ status: "final" }))).toBeNull()
  })

  test("the loser is muted, in a tie nobody", () => {
    const won = final(24, 17)
    expect([isLoser(won, won.away), isLoser(won, won.home)]).toEqual([true, false])
    const tied = final(1, 1)
    expect([isLoser(tied, tied.away), isLoser(tied, tied.home)]).toEqual([false, false])
  })
})

describe("the note", () => {
  test("sport, channel, place, then what else there is to say", () => {
    const game = makeGame({ notes: ["Military appreciation"], tvChannel: "ACCN", venue: "Doak Field" })
    expect(noteText(game, true)).toBe("Football · ACCN · Doak Field · Military appreciation")
  })

  test("what changes plans comes before the channel", () => {
    const game = makeGame({ notes: ["Doubleheader - Game 1"], tvChannel: "ACCN" })
    expect(noteText(game, false)).toBe("Doubleheader - Game 1 · ACCN")
  })

  test("neutral ground says so, even without a venue", () => {
    expect(noteText(makeGame({ neutralSite: true, city: "Charlotte, NC" }), false)).toBe(
      "Charlotte, NC (neutral)",
    )
    expect(noteText(makeGame({ neutralSite: true }), false)).toBe("Neutral site")
  })

  test("an ended game needs no channel", () => {
    expect(noteText({ ...final(3, 0), tvChannel: "ACCN" }, false)).toBe("")
  })

  test("a tournament is named once, though feeds repeat it as a note", () => {
    const tournament = { name: "ACC Tournament", round: "Final" }
    expect(noteText(makeGame({ tournament, notes: ["ACC Tournament"] }), false)).toBe(
      "ACC Tournament · Final",
    )
  })

  test("television before a stream, a radio never", () => {
    const broadcasts = [
      { name: "Pack Radio", kind: "radio", market: "home" },
      { name: "ACCNX", kind: "stream", market: "national" },
    ] as const
    expect(watchText(makeGame({ broadcasts: [...broadcasts] }))).toBe("ACCNX")
    expect(watchText(makeGame({ broadcasts: broadcasts.slice(0, 1) }))).toBeNull()
  })
})

test("at home and on neutral ground it is vs", () => {
  const games = [
    makeGame(),
    makeGame({ isHomeGame: false }),
    makeGame({ isHomeGame: false, neutralSite: true }),
  ]
  expect(games.map(preposition)).toEqual(["vs", "at", "vs"])
})

describe("the row as a sentence", () => {
  test("before", () => {
    const game = makeGame({ away: makeSide({ rank: 4 }) })
    expect(spokenRow(game, moment)).toBe("Football: number 4 Duke at NC State, Sat, Nov 28 · 7:00 PM")
  })

  test("in a tournament a team's seed stands before its name, not its rank", () => {
    expect(
      [
        { seed: 3, rank: 24 },
        { seed: null, rank: 24 },
        { seed: null, rank: null },
      ].map(placeBefore),
    ).toEqual(["(3)", "24", null])
    const game = makeGame({ startsAt: "2026-11-29T00:00:00.000Z", away: makeSide({ seed: 3, rank: 4 }) })
    expect(spokenRow(game, moment)).toContain("Duke, seeded 3, at NC State")
  })

  test("live and after", () => {
    const live = makeGame({ ...final(24, 17), status: "live", period: 3, clock: "4:12" })
    expect(spokenRow(live, moment)).toBe("Football: Duke 17 at NC State 24, live, Q3 4:12")
    expect(spokenRow(final(24, 17), moment)).toBe("Football: Duke 17 at NC State 24, Final, Sat, Nov 28")
    expect(spokenRow(makeGame({ status: "postponed" }), moment)).toBe(
      "Football: Duke at NC State, postponed, Sat, Nov 28",
    )
  })
})
