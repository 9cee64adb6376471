import { expect, test } from "vitest"
import { seasonToShow } from "../sport/season.ts"
import { formOf, nextOf } from "./rules.ts"

const now = "2026-11-21T20:00:00.000Z"
const game = (status: Parameters<typeof nextOf>[0][number]["status"], gameDay: string) => ({
  status,
  gameDay,
  startsAt: `${gameDay}T17:00:00.000Z`,
})
const result = (ours: number, theirs: number, isHomeGame = true) => ({
  status: "final",
  isHomeGame,
  home: { score: isHomeGame ? ours : theirs },
  away: { score: isHomeGame ? theirs : ours },
})

test("the next game is the live one, before any other", () => {
  const games = [game("final", "2026-11-14"), game("scheduled", "2026-11-21"), game("live", "2026-11-21")]
  expect(nextOf(games, now)?.status).toBe("live")
})

test("a postponed or cancelled game is nobody's next", () => {
  const games = [
    game("postponed", "2026-11-22"),
    game("cancelled", "2026-11-23"),
    game("scheduled", "2026-11-28"),
  ]
  expect(nextOf(games, now)?.gameDay).toBe("2026-11-28")
})

test("after the season there is no next game", () => {
  expect(nextOf([game("final", "2026-11-14")], now)).toBeNull()
})

test("form is the last five results, newest first, from our side of the field", () => {
  const games = [
    result(1, 0),
    result(0, 3),
    result(2, 2),
    result(5, 4, false),
    result(1, 9, false),
    result(8, 0),
  ]
  expect(formOf(games)).toEqual(["W", "L", "W", "T", "L"])
})

test("between seasons the season of the nearest game is shown", () => {
  expect(seasonToShow("mens-basketball", "2026-07-10", [{ season: 2026, gameDay: "2026-03-20" }])).toBe(2026)
  expect(seasonToShow("football", "2026-11-21", [{ season: 2026, gameDay: "2026-09-05" }])).toBe(2026)
  expect(seasonToShow("football", "2026-11-21", [])).toBe(2026)
})
