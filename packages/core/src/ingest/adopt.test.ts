import { expect, test } from "vitest"
import { reconcile } from "../game/reconcile.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { adopt } from "./adopt.ts"

const now = "2026-11-21T20:00:00.000Z"
const stored = (over = {}) => reconcile(undefined, aFeedGame(over), "152", now).game

const ncaa = (over = {}) =>
  aFeedGame({
    id: "ncaa-6351149",
    status: "live",
    home: aSide({ teamId: "seo:duke", name: "Duke", score: 3 }),
    away: aSide({ teamId: "seo:north-carolina-st", name: "NC State", score: 7 }),
    ...over,
  })

test("the fallback's score lands in the stored game, on the right side", () => {
  const game = adopt(ncaa(), [stored()])
  expect(game).toMatchObject({
    id: "401000001",
    status: "live",
    home: { teamId: "152", name: "NC State Wolfpack", score: 7 },
    away: { teamId: "150", score: 3 },
  })
})

test("of a doubleheader the game that starts nearest is meant", () => {
  const games = [stored({ id: "first" }), stored({ id: "second", startsAt: "2026-11-21T21:00:00.000Z" })]
  expect(adopt(ncaa({ startsAt: "2026-11-21T20:30:00.000Z" }), games)?.id).toBe("second")
})

test.each(["NC Central", "North Carolina", "N", "NC A&T"])("%s is not us", (name) => {
  const other = ncaa({ away: aSide({ teamId: `seo:${name}`, name }) })
  expect(adopt(other, [stored()])).toBeUndefined()
})

test("a game on a day without ours is left out, or it would stand twice", () => {
  expect(adopt(ncaa({ gameDay: "2026-11-22" }), [stored()])).toBeUndefined()
})
