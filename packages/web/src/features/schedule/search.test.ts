import { describe, expect, test } from "vitest"
import { makeGame } from "../../testing/game.ts"
import { chosenSports, scheduleSearch, shownGames, withSport } from "./search.ts"

describe("the address", () => {
  test("good filters are taken, also a number that the router made of a text", () => {
    const good = { month: "2026-11", sport: "football.volleyball", where: "home", tv: 1, view: "month" }
    expect(scheduleSearch(good)).toEqual(good)
  })

  test("whatever is bad counts as left out", () => {
    const bad = { month: "2026-99", sport: { a: 1 }, where: "moon", tv: "yes", view: "cube" }
    expect(Object.values(scheduleSearch(bad)).every((value) => value === undefined)).toBe(true)
    expect(scheduleSearch({ sport: "<script>" }).sport).toBeUndefined()
  })

  test("a sport is added, and taken out again", () => {
    const one = withSport({ where: "home" }, "volleyball")
    const two = withSport(one, "football")
    expect(two).toEqual({ where: "home", sport: "football.volleyball" })
    expect(withSport(withSport(two, "football"), "volleyball").sport).toBeUndefined()
  })

  test("empty and repeated names are no sports", () => {
    expect(chosenSports({ sport: "football..football." })).toEqual(["football"])
  })
})

describe("the games it asks for", () => {
  const away = makeGame({
    id: "away",
    sport: "volleyball",
    isHomeGame: false,
    tvChannel: null,
    broadcasts: [],
  })
  const home = makeGame({ id: "home", sport: "football", isHomeGame: true, tvChannel: "ACCN" })
  const neutral = makeGame({ id: "neutral", sport: "football", isHomeGame: true, neutralSite: true })
  const ids = (search: Parameters<typeof shownGames>[1]) =>
    shownGames([away, home, neutral], search).map(({ id }) => id)

  test("no filter is every game", () => {
    expect(ids({})).toHaveLength(3)
  })

  test("neutral ground is neither home nor away", () => {
    expect([ids({ where: "home" }), ids({ where: "away" })]).toEqual([["home"], ["away"]])
  })

  test("television and sports narrow it, an unknown sport to nothing", () => {
    expect(ids({ tv: 1 })).not.toContain("away")
    expect(ids({ sport: "volleyball" })).toEqual(["away"])
    expect(ids({ sport: "quidditch" })).toEqual([])
  })

  test("they are in the order of their starts, whatever order they came in", () => {
    const late = { ...home, id: "late", startsAt: "2026-11-29T02:00:00Z" }
    const early = { ...home, id: "early", startsAt: "2026-11-28T17:00:00Z" }
    expect(shownGames([late, early], {}).map(({ id }) => id)).toEqual(["early", "late"])
  })
})
