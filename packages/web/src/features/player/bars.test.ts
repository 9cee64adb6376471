import { expect, test } from "vitest"
import type { PlayerGame } from "../../lib/types.ts"
import { barsOf } from "./bars.ts"

const yards = { category: "rushing", column: "YDS" }

function game(gameId: string, tables: PlayerGame["tables"]): PlayerGame {
  const result = { letter: "W" as const, us: 24, them: 17, extra: null }
  return {
    gameId,
    gameDay: "2026-11-14",
    opponent: "Duke",
    opponentShort: "DUKE",
    place: "home",
    ...result,
    tables,
  }
}

const ran = (gameId: string, value: string) => game(gameId, { rushing: { YDS: value } })

test("bars run from the oldest game to the newest, the best one is marked", () => {
  const { bars, mean, played } = barsOf([ran("new", "50"), ran("old", "100")], yards)
  expect(bars.map((bar) => [bar.game.gameId, bar.size, bar.isBest])).toEqual([
    ["old", 1, true],
    ["new", 0.5, false],
  ])
  expect([mean, played]).toEqual([75, 2])
})

test("a loss of yards hangs below the zero line", () => {
  const { bars, zeroAt } = barsOf([ran("loss", "-20"), ran("gain", "80")], yards)
  expect(zeroAt).toBe(0.2)
  expect(bars.map(({ from, size }) => [from, size])).toEqual([
    [0.2, 0.8],
    [0, 0.2],
  ])
})

test("a game without the number has no bar and does not count for the average", () => {
  const { bars, mean, played } = barsOf(
    [ran("a", "30"), game("b", { passing: { YDS: "7" } }), ran("c", "--")],
    yards,
  )
  expect(bars.map(({ value }) => value)).toEqual([null, null, 30])
  expect([mean, played]).toEqual([30, 1])
})

test("a season of zeros is drawn as nothing and marks no best", () => {
  const { bars, mean } = barsOf([ran("a", "0"), ran("b", "0")], yards)
  expect(bars.map(({ size, isBest }) => [size, isBest])).toEqual([
    [0, false],
    [0, false],
  ])
  expect(mean).toBe(0)
})
