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
  expect(adopt([ncaa()], [stored()])).toMatchObject([
    {
      id: "401000001",
      status: "live",
      home: { teamId: "152", name: "NC State Wolfpack", score: 7 },
      away: { teamId: "150", score: 3 },
    },
  ])
})

test("the games of a doubleheader are paired in order, the finished one with the first", () => {
  const games = [stored({ id: "second", startsAt: "2026-11-21T21:00:00.000Z" }), stored({ id: "first" })]
  const said = [ncaa({ startsAt: "2026-11-21T20:30:00.000Z" }), ncaa({ id: "ncaa-0", status: "final" })]
  const ids = adopt(said, games).map((game) => [game.id, game.status])
  expect(ids).toEqual([
    ["first", "final"],
    ["second", "live"],
  ])
})

test("one game of the fallback is never guessed to be either of two", () => {
  const games = [stored({ id: "first" }), stored({ id: "second", startsAt: "2026-11-21T21:00:00.000Z" })]
  expect(adopt([ncaa({ status: "final" })], games)).toEqual([])
})

test("a final against another opponent on the same day is not ours", () => {
  const elon = ncaa({ status: "final", home: aSide({ teamId: "seo:elon", name: "Elon", score: 1 }) })
  expect(adopt([elon], [stored()])).toEqual([])
})

test.each(["NC Central", "North Carolina", "N", "NC A&T"])("%s is not us", (name) => {
  const other = ncaa({ away: aSide({ teamId: `seo:${name}`, name }) })
  expect(adopt([other], [stored()])).toEqual([])
})

test("a game on a day without ours is left out, or it would stand twice", () => {
  expect(adopt([ncaa({ gameDay: "2026-11-22" })], [stored()])).toEqual([])
})
