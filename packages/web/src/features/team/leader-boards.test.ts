import { expect, test } from "vitest"
import { leaderBoards } from "./leader-boards.ts"

const line = (playerName: string, category: string, totals: Record<string, number>) => ({
  playerId: playerName,
  playerName,
  category,
  games: 3,
  totals,
})

test("the best three of a table by its most telling column, as shares of the best", () => {
  const boards = leaderBoards([
    line("A", "rushing", { CAR: 40, YDS: 100 }),
    line("B", "rushing", { CAR: 10, YDS: 200 }),
    line("C", "rushing", { CAR: 5, YDS: 50 }),
    line("D", "rushing", { CAR: 1, YDS: 20 }),
  ])
  expect(boards).toMatchObject([
    {
      title: "Rushing",
      column: "YDS",
      leaders: [{ name: "B", share: 1 }, { name: "A", share: 0.5 }, { name: "C" }],
    },
  ])
  expect(boards[0]?.leaders).toHaveLength(3)
})

test("a tie is in order of the names", () => {
  const [board] = leaderBoards([line("Zoe", "players", { PTS: 9 }), line("Amy", "players", { PTS: 9 })])
  expect(board?.leaders.map(({ name }) => name)).toEqual(["Amy", "Zoe"])
})

test("a table in which nobody has anything is left out", () => {
  expect(leaderBoards([line("A", "fumbles", { FUM: 0 }), line("B", "odd", {})])).toEqual([])
})

test("a table nobody described is led by its first column, and its key becomes words", () => {
  expect(leaderBoards([line("A", "puntReturns", { RET: 4 })])).toMatchObject([
    { title: "Punt returns", column: "RET" },
  ])
})
