import { expect, test } from "vitest"
import { makeGame } from "../testing/game.ts"
import { isKeepable } from "./kept.ts"
import { keptPlaces } from "./kept-places.ts"

const at = Date.parse("2026-11-21T23:42:00.000Z")

function kept(data: unknown) {
  return { at, page: { data, asOf: null, stale: false, source: null, etag: null } }
}

test.each([
  ["home"],
  ["scoreboard", "2026-11-21"],
  ["team", "football-152", "roster"],
  ["game", "401752791"],
])("everybody's page %s %s may stay on the device", (...key) => {
  expect(isKeepable(key)).toBe(true)
})

test.each([[["me"]], [["session"]], [["account", "mails"]], [[{ home: true }]], [[]]])(
  "a fan's own data, or what has no name, may not: %j",
  (key) => {
    expect(isKeepable(key)).toBe(false)
  },
)

test("kept pages are named as people know them; parts of pages have no address of their own", () => {
  const side = { location: "NC State" }
  const game = makeGame({ id: "7" })
  const all = [
    { key: ["home"], kept: kept({}) },
    { key: ["scoreboard", "2026-11-20"], kept: kept({ games: [] }) },
    { key: ["team", "football-152"], kept: kept({ team: { id: "football-152", sportName: "Football" } }) },
    { key: ["team", "football-152", "roster"], kept: kept({ players: [] }) },
    { key: ["player", "football-9"], kept: kept({ player: { fullName: "Grayson McCall" } }) },
    { key: ["game", "7"], kept: kept({ game: { ...game, home: { ...game.home, ...side } } }) },
    { key: ["rankings", "football"], kept: kept({ polls: [] }) },
  ]
  expect(keptPlaces(all, "2026-11-21").map(({ path, label }) => [path, label])).toEqual([
    ["/", "Home"],
    ["/scores?day=2026-11-20", "Scores, Yesterday"],
    ["/teams/football-152", "Football"],
    ["/players/football-9", "Grayson McCall"],
    ["/games/7", "Duke at NC State"],
  ])
})

test("what an older version kept in another shape is left out, not a failure", () => {
  const all = [
    { key: ["team", "football-152"], kept: kept({ name: "Football" }) },
    { key: ["player", "football-9"], kept: kept(null) },
    { key: ["game", "7"], kept: kept("rubbish") },
  ]
  expect(keptPlaces(all, "2026-11-21")).toEqual([])
})
