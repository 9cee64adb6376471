import { describe, expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import { cellText, lineColumns, totalColumns, wonSet } from "./line-columns.ts"

const game = (
  sport: string,
  away: (number | null)[],
  home: (number | null)[],
  change: Parameters<typeof makeGame>[0] = {},
) =>
  makeGame({
    sport,
    status: "final",
    away: makeSide({ linescores: away }),
    home: makeSide({ ...ours, linescores: home }),
    ...change,
  })
const heads = (of: ReturnType<typeof game>) =>
  lineColumns(of)
    .map(({ head }) => head)
    .join(" ")

function periodNow(status: "live" | "final"): number {
  return lineColumns(game("football", [7, 0], [3, 3], { status, period: 2 })).findIndex(({ isNow }) => isNow)
}

function totals(sport: string): string[] {
  return totalColumns(makeGame({ sport })).map(({ head }) => head)
}

describe("columns", () => {
  test("all of regulation from the start, overtimes as they come", () => {
    expect(heads(game("football", [7], [3]))).toBe("1 2 3 4")
    expect(heads(game("football", Array(11).fill(7), Array(11).fill(7)))).toBe(
      "1 2 3 4 OT 2OT 3OT 4OT 5OT 6OT 7OT",
    )
    expect(heads(game("baseball", Array(18).fill(0), Array(18).fill(0))).split(" ")).toHaveLength(18)
  })

  test("a match of three sets has no fourth", () => {
    expect(heads(game("volleyball", [25, 25, 25], [20, 20, 20]))).toBe("1 2 3")
  })

  test("a sport the hub does not know has the parts that it has", () => {
    expect(heads(game("gymnastics", [49, 48], [49, 50]))).toBe("1 2")
  })

  test("none before the game", () => {
    expect(lineColumns(game("football", [], [], { status: "scheduled" }))).toEqual([])
  })

  test("the period in play is marked, in a live game only", () => {
    expect([periodNow("live"), periodNow("final")]).toEqual([1, -1])
  })
})

describe("cells", () => {
  test("a home side that did not bat last has a cross", () => {
    const won = game("baseball", [0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0])
    expect([cellText(won, won.home, 9), cellText(won, won.away, 9), cellText(won, won.home, 2)]).toEqual([
      "×",
      "0",
      "0",
    ])
  })

  test("a period to come is blank, also for the side that bats second", () => {
    const live = game("baseball", [0, 1], [0], { status: "live" })
    expect([cellText(live, live.home, 2), cellText(live, live.away, 3)]).toEqual(["", ""])
  })
})

test("totals speak the sport", () => {
  expect([totals("softball"), totals("volleyball"), totals("football")]).toEqual([
    ["R", "H", "E"],
    ["Sets"],
    ["T"],
  ])
})

test("a shoot-out stands beside the total", () => {
  const kicked = makeGame({ sport: "mens-soccer", home: makeSide({ score: 1, shootoutScore: 4 }) })
  expect(totalColumns(kicked).map(({ head, of }) => [head, of(kicked.home)])).toEqual([
    ["T", 1],
    ["PK", 4],
  ])
})

test("sets are won, quarters are not", () => {
  const match = game("volleyball", [25, 20], [23, 25])
  expect([wonSet(match, match.away, 1), wonSet(match, match.away, 2), wonSet(match, match.home, 2)]).toEqual([
    true,
    false,
    true,
  ])
  const quarters = game("football", [7], [3])
  expect(wonSet(quarters, quarters.away, 1)).toBe(false)
})
