import { expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import { longestStreak, playedOf, recordOf, seasonText, shapeOf } from "./season.ts"

/** Our score and theirs on a day of November. */
function final(day: number, us: number, them: number, change: Parameters<typeof makeGame>[0] = {}) {
  const at = `2026-11-${String(day).padStart(2, "0")}`
  return makeGame({
    id: at,
    status: "final",
    startsAt: `${at}T18:00:00.000Z`,
    gameDay: at,
    home: makeSide({ ...ours, score: us, winner: us > them }),
    away: makeSide({ score: them, winner: them > us }),
    ...change,
  })
}

test("games without a result are left out, the others stand in order of play", () => {
  const games = [final(9, 3, 3), makeGame(), final(2, 20, 10), makeGame({ status: "cancelled" })]
  expect(playedOf(games).map(({ letter, margin }) => [letter, margin])).toEqual([
    ["W", 10],
    ["T", 0],
  ])
})

test("an exhibition is no part of the record", () => {
  expect(playedOf([final(1, 9, 0, { notes: ["Exhibition: charity game"] })])).toEqual([])
})

test("a record names ties only where there are some", () => {
  const played = playedOf([final(1, 2, 1), final(2, 0, 1)])
  expect(recordOf(played)).toBe("1–1")
  expect(recordOf([...played, ...playedOf([final(3, 1, 1)])])).toBe("1–1–1")
})

test("bars and record are drawn on the span they need, losses below zero", () => {
  const { columns, zeroAt, evenAt } = shapeOf(playedOf([final(1, 15, 0), final(2, 10, 0), final(3, 0, 5)]))
  expect(columns.map(({ size, level }) => [size, level])).toEqual([
    [0.75, 0.5],
    [0.5, 1],
    [0.25, 0.5],
  ])
  expect([zeroAt, evenAt]).toEqual([0.25, 0])
})

test("a season of ties is drawn on the line and divides by nothing", () => {
  expect(shapeOf(playedOf([final(1, 0, 0)])).columns).toMatchObject([{ size: 0, level: 0 }])
  expect(shapeOf([]).columns).toEqual([])
})

test("a run of wins ends with a tie", () => {
  const games = [final(1, 1, 0), final(2, 1, 0), final(3, 1, 1), final(4, 1, 0)]
  expect(longestStreak(playedOf(games))).toBe(2)
})

test("the words say what is drawn", () => {
  const away = {
    isHomeGame: false,
    home: makeSide({ score: 30, winner: true }),
    away: makeSide({ ...ours, score: 9 }),
  }
  const games = [final(1, 41, 10), final(2, 21, 20), final(3, 0, 0, away)]
  expect(seasonText(playedOf(games))).toBe(
    "2–1 after 3 games. Widest win: 41–10 at home to Duke. Heaviest loss: 9–30 at Duke. Longest run of wins: 2.",
  )
})

test("a season of one win tells no loss and no run", () => {
  expect(seasonText(playedOf([final(1, 3, 0)]))).toBe("1–0 after 1 game. Widest win: 3–0 at home to Duke.")
})
