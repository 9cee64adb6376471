import { expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import { meetingsOf, meetingsText } from "./meetings.ts"

function final(year: number, us: number, them: number) {
  return makeGame({
    id: String(year),
    status: "final",
    startsAt: `${year}-11-01T18:00:00.000Z`,
    home: makeSide({ ...ours, score: us, winner: us > them }),
    away: makeSide({ score: them, winner: them > us }),
  })
}

test("this game, games to come and other opponents are no meetings of the past", () => {
  const shown = final(2026, 1, 0)
  const games = [
    shown,
    makeGame({ id: "next" }),
    { ...final(2020, 9, 0), opponentId: "59" },
    final(2025, 3, 7),
  ]
  expect(meetingsOf(games, shown).map(({ game, letter }) => [game.id, letter])).toEqual([["2025", "L"]])
})

test("five are listed, newest first", () => {
  const games = [2019, 2023, 2021, 2020, 2022, 2024].map((year) => final(year, 1, 0))
  expect(meetingsOf(games, makeGame()).map(({ game }) => game.id)).toEqual([
    "2024",
    "2023",
    "2022",
    "2021",
    "2020",
  ])
})

test("the words count wins and ties, and say nothing of a single meeting", () => {
  const meetings = meetingsOf([final(2025, 2, 1), final(2024, 0, 0), final(2023, 0, 3)], makeGame())
  expect(meetingsText(meetings, makeGame())).toBe("NC State won 1 of the last 3, 1 tied")
  expect(meetingsText(meetings.slice(0, 1), makeGame())).toBe("")
})
