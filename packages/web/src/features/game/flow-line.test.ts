import { describe, expect, test } from "vitest"
import type { ScoringPlay } from "../../lib/types.ts"
import { makeGame } from "../../testing/game.ts"
import { flowLine, flowShape, nearest } from "./flow-line.ts"

const play = (period: number, clock: string | null, awayScore: number, homeScore: number): ScoringPlay => ({
  id: `${awayScore}-${homeScore}`,
  period,
  clock,
  teamId: null,
  kind: null,
  text: "",
  awayScore,
  homeScore,
})
const scoring = [play(1, "7:30", 0, 7), play(3, "15:00", 10, 7), play(4, "7:30", 10, 14)]
const final = makeGame({ status: "final" })

describe("the line", () => {
  test("puts scores at their time of the game", () => {
    const { points, end, periods } = flowLine(final, scoring)
    expect(points.map(({ x }) => x)).toEqual([0.125, 0.5, 0.875])
    expect([end, periods]).toEqual([1, ["1", "2", "3", "4"]])
  })

  test("is told from our side, at home and away", () => {
    expect(flowLine(final, scoring).points.map(({ lead }) => lead)).toEqual([7, -3, 4])
    expect(flowLine({ ...final, isHomeGame: false }, scoring).points.map(({ lead }) => lead)).toEqual([
      -7, 3, -4,
    ])
  })

  test("of a live game ends where the game is", () => {
    expect(flowLine({ ...final, status: "live", period: 4, clock: "3:45" }, scoring).end).toBeCloseTo(0.9375)
  })

  test("steps evenly, without periods, where a clock is missing", () => {
    const { points, periods } = flowLine(final, [
      play(5, null, 7, 0),
      play(6, null, 7, 8),
      play(6, null, 15, 8),
    ])
    expect([points.map(({ x }) => x), periods]).toEqual([[0.25, 0.5, 0.75], []])
  })

  test("gives basketball its five-minute overtime", () => {
    const { points, periods } = flowLine({ ...final, sport: "mens-basketball" }, [play(3, "2:30", 70, 72)])
    expect([points[0]?.x, periods]).toEqual([2.5 / 3, ["1", "2", "OT"]])
  })
})

describe("the shape", () => {
  test("is one closed area around its zero line, scaled to the largest leads", () => {
    const shape = flowShape(flowLine(final, scoring), 800, 100)
    expect(shape).toEqual({ path: "M0 70H100V0H400V100H700V30H800V70Z", zero: 70, ourBest: 7, theirBest: 3 })
  })

  test("survives a game nobody has led", () => {
    expect(flowShape({ points: [], end: 1, periods: [] }, 800, 100)).toMatchObject({
      path: "M0 0H800V0Z",
      ourBest: 0,
      theirBest: 0,
    })
  })
})

test("a touch takes the nearest score", () => {
  const { points } = flowLine(final, scoring)
  expect([nearest(points, 0), nearest(points, 0.6), nearest(points, 1), nearest([], 0.5)]).toEqual([
    0, 1, 2, 0,
  ])
})
