import { expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import { cellOf } from "./cell.ts"

const moment = { now: Date.parse("2026-11-21T18:00:00Z"), zone: "America/New_York" }
const cell = (change: Parameters<typeof makeGame>[0] = {}) => {
  const game = makeGame(change)
  return cellOf(game, [game], moment)
}
const final = { status: "final", statusDetail: "Final" } as const

test("a game to come has its start in the viewer's zone", () => {
  expect(cell()).toMatchObject({ joint: "vs", outcome: "7:00 PM", tone: "plan", result: null })
  const game = makeGame()
  expect(cellOf(game, [game], { ...moment, zone: "Asia/Tokyo", hours: "24" }).outcome).toBe("09:00")
})

test.each([
  ["scheduled", { timeTbd: true }, "TBD", "plan"],
  ["postponed", {}, "Ppd", "warn"],
  ["cancelled", {}, "Canc", "done"],
  ["suspended", {}, "Susp", "warn"],
] as const)("%s has its own word", (status, change, outcome, tone) => {
  expect(cell({ status, ...change })).toMatchObject({ outcome, tone })
})

test("an end is our letter and the score from our side, away too", () => {
  const [home, away] = [makeSide({ score: 17 }), makeSide({ ...ours, score: 24, winner: true })]
  expect(cell({ ...final, isHomeGame: false, home, away })).toMatchObject({
    joint: "at",
    outcome: "W 24–17",
    result: "W",
  })
})

test("overtime and shoot-outs stand beside the score", () => {
  const [home, away] = [
    makeSide({ ...ours, score: 1, winner: true, shootoutScore: 4 }),
    makeSide({ score: 1 }),
  ]
  expect(cell({ ...final, sport: "mens-soccer", home, away }).outcome).toBe("W 1–1 Pens")
  expect(cell({ ...final, statusDetail: "Final/2OT", home, away: makeSide({ score: 0 }) }).outcome).toMatch(
    /^W 1–0 /,
  )
})

test("a live game has its score, ours first", () => {
  expect(
    cell({ status: "live", home: makeSide({ ...ours, score: 3 }), away: makeSide({ score: 7 }) }),
  ).toMatchObject({
    outcome: "3–7",
    tone: "live",
  })
})

test("a ranked opponent, a tournament and neutral ground are said", () => {
  expect(cell({ away: makeSide({ rank: 12 }) }).rank).toBe(12)
  expect(cell({ neutralSite: true })).toMatchObject({ joint: "vs", note: "Neutral" })
  expect(cell({ neutralSite: true, tournament: { name: "ACC Tournament", round: null } }).note).toBe(
    "ACC Tournament",
  )
})

test("two meetings on a day are game 1 and game 2; another sport's meeting is no third", () => {
  const [first, second] = [makeGame({ id: "1" }), makeGame({ id: "2" })]
  const day = [first, makeGame({ id: "3", sport: "volleyball" }), second]
  expect(day.map((game) => cellOf(game, day, moment).note)).toEqual(["Game 1", null, "Game 2"])
})
