import { describe, expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import type { Game } from "../types.ts"
import { parseChoice, toggledEvent } from "./choice.ts"
import { merged, noticesOf } from "./notices.ts"

const all = { "football-152": ["start", "score", "final"] as const }
const live = (score: number, change: Partial<Game> = {}) =>
  makeGame({ status: "live", home: makeSide({ ...ours, score }), away: makeSide({ score: 10 }), ...change })
const between = (was: Game, now: Game, choice: Parameters<typeof noticesOf>[2] = all) =>
  noticesOf(new Map([[was.id, was]]), [now], choice).map(({ title, body }) => `${title} | ${body}`)

describe("what is told", () => {
  test.each<[string, Game, Game, string[]]>([
    ["a start", makeGame(), live(0), ["Duke at NC State | Under way · Football"]],
    ["a score", live(7), live(14), ["Duke 10, NC State 14 | Score · Football"]],
    ["a score that is taken back", live(14), live(7), ["Duke 10, NC State 7 | Score · Football"]],
    [
      "the end, once, with its last score",
      live(14),
      live(21, { status: "final" }),
      ["Duke 10, NC State 21 | Final · Football"],
    ],
    ["a clock that ticks", live(7), live(7, { clock: "3:00" }), []],
    ["a period", live(7), live(7, { period: 2 }), []],
    [
      "the end of a game whose result is hidden",
      live(0, { hidden: "spoilers" }),
      live(0, { status: "final", hidden: "spoilers" }),
      ["Duke at NC State | Final · Football"],
    ],
    ["a hidden game's score", live(0, { hidden: "spoilers" }), live(7, { hidden: "spoilers" }), []],
    ["a game that is revealed", live(0, { hidden: "spoilers" }), live(24), []],
  ])("%s", (_what, was, now, told) => {
    expect(between(was, now)).toEqual(told)
  })

  test("a game that was not seen before is no news", () => {
    expect(noticesOf(new Map(), [live(24)], all)).toEqual([])
  })

  test("of teams and events that were chosen, and of no other", () => {
    expect(between(live(7), live(14), { "football-152": ["final"] })).toEqual([])
    expect(between(live(7), live(14), { "volleyball-152": ["score"] })).toEqual([])
  })
})

test("a burst is one notice", () => {
  const games = ["1", "2", "3", "4"].map((id) => live(14, { id }))
  const before = new Map(games.map((game) => [game.id, live(7, { id: game.id })]))
  const notices = merged(noticesOf(before, games, all))
  expect(notices.map(({ title, body }) => [title, body])).toEqual([
    ["News of 4 games", "Duke 10, NC State 14 and 3 more"],
  ])
})

describe("the choice", () => {
  test.each([null, "", "7", "[]", '{"football-152":"score"}', '{"football-152":["goal"]}'])(
    "stored as %s is none",
    (text) => {
      expect(parseChoice(text)).toEqual({})
    },
  )

  test("an event goes in and out; a team without any is gone", () => {
    const one = toggledEvent({}, "football-152", "final")
    const two = toggledEvent(one, "football-152", "start")
    expect(two).toEqual({ "football-152": ["start", "final"] })
    expect(toggledEvent(toggledEvent(two, "football-152", "start"), "football-152", "final")).toEqual({})
    expect(parseChoice(JSON.stringify(two))).toEqual(two)
  })
})
