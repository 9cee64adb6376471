import { describe, expect, test } from "vitest"
import { aChange, aGame } from "../../testing/live.ts"
import type { Game, LiveChange } from "../types.ts"
import { createMemory, gamesIn, mapGames, newest } from "./merge.ts"

describe("of two copies of a game", () => {
  test("the one with the higher version is shown, whichever came last", () => {
    const game = aGame({ version: 5 })
    expect(newest(game, aChange({ version: 6 }, 21)).home.score).toBe(21)
    expect(newest(game, aChange({ version: 5 }, 21))).toBe(game)
    expect(newest(game, aChange({ version: 4 }, 7))).toBe(game)
    expect(newest(game, aChange({ version: 9, id: "another" }, 7))).toBe(game)
  })

  test("what a push does not tell stays", () => {
    const game = aGame({ version: 5, venue: "Carter-Finley Stadium" })
    expect(newest(game, aChange({ version: 6 }, 21))).toMatchObject({
      venue: "Carter-Finley Stadium",
      home: { name: game.home.name, score: 21 },
    })
  })
})

describe("pushes", () => {
  test("that come twice or late are one", () => {
    const memory = createMemory()
    expect(memory.take([aChange({ version: 6 }, 21)])).toHaveLength(1)
    expect(memory.take([aChange({ version: 6 }, 21)])).toEqual([])
    expect(memory.take([aChange({ version: 5 }, 14)])).toEqual([])
  })

  test("hold against an older answer of an edge", () => {
    const memory = createMemory()
    memory.take([aChange({ version: 6 }, 21)])
    expect(memory.newest(aGame({ version: 5 })).home.score).toBe(21)
    expect(memory.newest(aGame({ version: 7 })).version).toBe(7)
  })

  test("are remembered of the last hundred games", () => {
    const memory = createMemory()
    const change = (n: number): LiveChange => aChange({ id: `g${n}`, version: 9 }, 3)
    memory.take(Array.from({ length: 101 }, (_, n) => change(n)))
    const shown = (id: string): Game => memory.newest(aGame({ id, version: 1 }))
    expect([shown("g0").version, shown("g1").version]).toEqual([1, 9])
  })
})

describe("a page's games", () => {
  test("are found wherever they stand", () => {
    const page = { live: [aGame({ id: "a" })], next: aGame({ id: "b" }), none: null, words: ["x"] }
    expect(gamesIn(page).map(({ id }) => id)).toEqual(["a", "b"])
  })

  test("are changed without touching what has none, and an unchanged page stays the same", () => {
    const page = { live: [aGame({ id: "a" })], latest: [aGame({ id: "b" })] }
    expect(mapGames(page, (game) => game)).toBe(page)
    const changed = mapGames(page, (game) => (game.id === "a" ? { ...game, version: 9 } : game))
    expect(changed.live[0]?.version).toBe(9)
    expect(changed.latest).toBe(page.latest)
  })
})
