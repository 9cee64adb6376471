import { describe, expect, test } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import * as queries from "../query.ts"
import type { Game } from "../types.ts"
import { hidden, isDecided } from "./hide.ts"

const final = makeGame({
  id: "7",
  status: "final",
  statusDetail: "Final/OT",
  home: makeSide({ ...ours, score: 731, record: "9-3", winner: true, linescores: [700, 31] }),
  away: makeSide({ score: 724, record: "8-4", linescores: [724] }),
})
const next = makeGame({ id: "8", home: makeSide({ ...ours, record: "9-3", rank: 19 }) })
const home = {
  live: [],
  today: [],
  next: [next],
  latest: [final],
  headlines: [{ headline: "Pack wins 731-724" }],
}
const none = () => undefined

test("a game with a result is marked, one ahead only loses its records", () => {
  const data = hidden(["home"], home, "spoilers", none)
  const latest: Game | undefined = data.latest[0]
  const ahead: Game | undefined = data.next[0]
  expect(latest).toMatchObject({ hidden: "spoilers", status: "final", home: { score: null } })
  expect(ahead).not.toHaveProperty("hidden")
  expect(JSON.stringify(data)).not.toMatch(/7[23]\d|9-3|8-4|OT|wins|"rank":19/)
})

test("a revealed game is shown as it is, the others stay hidden", () => {
  const other = { ...final, id: "9" }
  const data = hidden(["home"], { ...home, latest: [final, other] }, "spoilers", (game) =>
    game.id === "7" ? game : undefined,
  )
  expect(data.latest.map((game) => game.home.score)).toEqual([731, null])
})

/** All queries of the app; an id or a day is all that any of them is given. */
const keys = Object.entries(queries)
  .filter(([name]) => name.endsWith("Query"))
  .map(([name, query]): [string, readonly unknown[]] => {
    const build: (id: string) => { queryKey: readonly unknown[] } = Object.assign(query)
    return [name, build("football").queryKey]
  })

describe("every page is decided on", () => {
  test.each(keys)("%s", (_name, key) => {
    expect(isDecided(key)).toBe(true)
  })

  test("one that is not is refused", () => {
    expect(() => hidden(["forecast", "1"], {}, "spoilers", none)).toThrow(
      "Nobody has decided what forecast tells",
    )
  })

  test("a roster tells nothing", () => {
    const roster = { team: {}, players: [{ fullName: "A. Player" }] }
    expect(hidden(["team", "football-152", "roster"], roster, "spoilers", none)).toEqual(roster)
  })
})
