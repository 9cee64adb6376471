import { describe, expect, test } from "vitest"
import { aCompetitor, aFinal, anEvent, aStatus, aVisitor } from "../../testing/espn.ts"
import { gameFrom, reasonFrom } from "../../testing/parse.ts"

const inState = (name: string, home = {}, over = {}) =>
  gameFrom(
    anEvent({
      competition: {
        status: aStatus(name, { period: 1, ...over }),
        competitors: [aCompetitor(home), aVisitor()],
      },
    }),
  )

describe("scores", () => {
  test.each(["STATUS_SCHEDULED", "STATUS_POSTPONED", "STATUS_CANCELED"])(
    "%s has none, though the feed says 0",
    (name) => {
      const game = inState(name, { score: "0", linescores: [{ value: 0 }] })
      expect([game.home.score, game.away.score, game.home.linescores, game.period]).toEqual([
        null,
        null,
        [],
        null,
      ])
    },
  )

  test("a suspended game keeps its score", () => {
    expect(inState("STATUS_SUSPENDED", { score: "3" }).home.score).toBe(3)
  })

  test.each([
    ["before the start", { state: "pre" }, null],
    ["after the start", { state: "in" }, 3],
  ])("a delay %s", (_when, over, expected) => {
    expect(inState("STATUS_DELAYED", { score: "3" }, over).home.score).toBe(expected)
  })

  test.each([
    ["text", "24", 24],
    ["a number", 24, 24],
    ["an object on schedules", { value: 24.0, displayValue: "24" }, 24],
    ["absent on a schedule's game in progress", undefined, null],
    ["empty", "", null],
    ["an object without a value", { displayValue: "24" }, null],
  ])("%s", (_shape, score, expected) => {
    expect(gameFrom(aFinal({ score })).home.score).toBe(expected)
  })

  test.each(["155/6", "-3", "7.5", "seven", true, 99_999])("%s is no score", (score) => {
    expect(reasonFrom(aFinal({ score }))).toMatch(/is not a number of points/)
  })

  test("volleyball: sets as the score, points as the periods", () => {
    const game = gameFrom(
      aFinal({ score: "3", linescores: [{ value: 25 }, { value: 25 }, { value: 25 }] }, { score: "0" }),
      "volleyball/womens-college-volleyball",
    )
    expect(game.home).toMatchObject({ score: 3, linescores: [25, 25, 25] })
  })

  test("baseball: hits and errors", () => {
    const game = gameFrom(aFinal({ hits: 9, errors: 0 }), "baseball/college-baseball")
    expect(game.home).toMatchObject({ hits: 9, errors: 0 })
  })

  test.each([
    ["on the side", { shootoutScore: 4 }],
    ["in a schedule's score", { score: { value: 24, shootoutScore: 4 } }],
  ])("soccer: a shootout %s", (_where, side) => {
    expect(gameFrom(aFinal(side), "soccer/usa.ncaa.m.1").home.shootoutScore).toBe(4)
  })
})

describe("periods", () => {
  test("overtimes are appended", () => {
    const five = [7, 7, 3, 0, 7].map((value) => ({ value }))
    expect(gameFrom(aFinal({ linescores: five })).home.linescores).toEqual([7, 7, 3, 0, 7])
  })

  test("summaries give them as text only", () => {
    expect(gameFrom(aFinal({ linescores: [{ displayValue: "7" }] })).home.linescores).toEqual([7])
  })

  test("a side that did not bat has a gap, so that both have the same columns", () => {
    const game = gameFrom(
      aFinal({ linescores: [{ value: 1 }] }, { linescores: [{ value: 0 }, { value: 0 }] }),
    )
    expect([game.home.linescores, game.away.linescores]).toEqual([
      [1, null],
      [0, 0],
    ])
  })

  test.each(["X", "-"])("%s is an inning that was not batted", (displayValue) => {
    expect(gameFrom(aFinal({ linescores: [{ displayValue }] })).home.linescores).toEqual([null])
  })
})

describe("rank and record", () => {
  test.each([
    [{ curatedRank: { current: 99 } }, null],
    [{ curatedRank: { current: 0 } }, null],
    [{ curatedRank: undefined }, null],
    [{ curatedRank: { current: 9 } }, 9],
    [{ curatedRank: undefined, rank: 23 }, 23],
  ])("rank of %o is %s", (side, expected) => {
    expect(gameFrom(aFinal(side)).home.rank).toBe(expected)
  })

  test.each([
    [
      "records with a summary",
      {
        records: [
          { type: "home", summary: "5-1" },
          { type: "total", summary: "8-4" },
        ],
      },
    ],
    ["record with a displayValue", { record: [{ type: "total", displayValue: "8-4" }] }],
    ["one without a type", { record: [{ summary: "8-4" }] }],
  ])("%s", (_shape, side) => {
    expect(gameFrom(aFinal(side)).home.record).toBe("8-4")
  })
})

describe("who won", () => {
  const winners = (home = {}, away = {}, status = {}) => {
    const game = gameFrom(aFinal(home, away, status))
    return [game.home.winner, game.away.winner]
  }

  test.each([
    ["flags", { winner: false }, { winner: true }, [false, true]],
    ["flags as text", { winner: "true" }, { winner: "false" }, [true, false]],
    ["the score where flags are missing", { winner: undefined }, { winner: undefined }, [true, false]],
    ["the score where both claim it", { winner: true, score: "10" }, { winner: true }, [false, true]],
    ["nobody in a draw", { score: "1", winner: false }, { score: "1", winner: false }, [false, false]],
    [
      "the shootout after a draw",
      { score: "1", shootoutScore: 2, winner: undefined },
      { score: "1", shootoutScore: 4, winner: undefined },
      [false, true],
    ],
  ])("%s", (_rule, home, away, expected) => {
    expect(winners(home, away)).toEqual(expected)
  })

  test("nobody before the end, whatever the flags say", () => {
    expect(winners({ winner: true }, {}, { completed: false, name: "STATUS_IN_PROGRESS" })).toEqual([
      false,
      false,
    ])
  })
})

describe("teams", () => {
  test("home is who the feed calls home, in whichever order", () => {
    const event = anEvent({ competition: { competitors: [aVisitor(), aCompetitor()] } })
    expect(gameFrom(event).home.teamId).toBe("152")
  })

  test("a team that is not decided yet is a side, twice too", () => {
    const tbd = { id: "-2", displayName: "TBD", name: "TBD", abbreviation: "TBD" }
    const competitors = [aCompetitor({ team: tbd }), aVisitor({ team: tbd })]
    const game = gameFrom(anEvent({ competition: { competitors } }))
    expect([game.home.teamId, game.away.name]).toEqual(["-2", "TBD"])
  })

  test.each([
    ["a display name", { displayName: "NC State Wolfpack" }, "NC State Wolfpack"],
    ["location and name", { location: "UConn", name: "Huskies" }, "UConn Huskies"],
    ["a location only", { location: "Washington" }, "Washington"],
    ["the same twice", { location: "NC State", name: "NC State" }, "NC State"],
  ])("name from %s", (_from, team, expected) => {
    expect(gameFrom(aFinal({ team: { id: "1", ...team } })).home.name).toBe(expected)
  })

  test.each([
    ["where the name says more", { location: "Duke", displayName: "Duke Blue Devils" }, "Duke"],
    ["not where it is the name", { location: "NC State", displayName: "NC State" }, undefined],
  ])("the school alone, %s", (_when, team, location) => {
    expect(gameFrom(aFinal({ team: { id: "1", ...team } })).home.location).toBe(location)
  })

  test("small opponents lack abbreviation, logo and color", () => {
    const { home } = gameFrom(aFinal({ team: { id: "7", displayName: "St. Mary's (MD)" } }))
    expect(home).toMatchObject({ abbreviation: "STMA", logoUrl: null, color: null })
  })

  test("logos is a list on schedules, whose default one is for light backgrounds", () => {
    const logos = [
      { href: "https://img.example/dark.png", rel: ["full", "dark"] },
      { href: "https://img.example/light.png", rel: ["full", "default"] },
    ]
    const team = { id: "7", displayName: "Elon", logos }
    expect(gameFrom(aFinal({ team })).home.logoUrl).toBe("https://img.example/light.png")
  })

  test.each([
    ["no competitors", []],
    ["one", [aCompetitor()]],
    ["a field of golfers", Array.from({ length: 120 }, () => ({ athlete: {} }))],
  ])("%s are not two sides", (_what, competitors) => {
    expect(reasonFrom(anEvent({ competition: { competitors } }))).toBe(
      `${competitors.length} competitors, a game has 2`,
    )
  })

  test.each([
    ["fighters without home and away", [{ athlete: {} }, { athlete: {} }], /homeAway/],
    ["two home teams", [aCompetitor(), aVisitor({ homeAway: "home" })], /one home and one away/],
    ["a team against itself", [aCompetitor(), aCompetitor({ homeAway: "away" })], /on both sides/],
    [
      "a team without an id",
      [aCompetitor({ id: undefined, team: { displayName: "?" } }), aVisitor()],
      /team id/,
    ],
    ["a team without a name", [aCompetitor({ team: { id: "1" } }), aVisitor()], /no name/],
  ])("%s are rejected", (_what, competitors, reason) => {
    expect(reasonFrom(anEvent({ competition: { competitors } }))).toMatch(reason)
  })
})
