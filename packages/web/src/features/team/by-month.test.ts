import { expect, test } from "vitest"
import { makeGame } from "../../testing/game.ts"
import { byMonth } from "./by-month.ts"

test("a season is cut by Eastern months, in order of play", () => {
  const games = [
    makeGame({ id: "c", gameDay: "2027-01-02" }),
    makeGame({ id: "b", gameDay: "2026-11-28" }),
    // 1 December in London is still 30 November in Raleigh.
    makeGame({ id: "a", gameDay: "2026-11-30", startsAt: "2026-12-01T02:00:00Z" }),
  ]
  expect(byMonth(games).map(({ month, games: inMonth }) => [month, inMonth.map(({ id }) => id)])).toEqual([
    ["November 2026", ["b", "a"]],
    ["January 2027", ["c"]],
  ])
})

test("a doubleheader keeps the order of its starts", () => {
  const second = makeGame({ id: "2", startsAt: "2026-11-28T22:00:00Z" })
  const first = makeGame({ id: "1", startsAt: "2026-11-28T18:00:00Z" })
  expect(byMonth([second, first])[0]?.games.map(({ id }) => id)).toEqual(["1", "2"])
})
