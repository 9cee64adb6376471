import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aFeedGame, aSide } from "../testing/games.ts"
import { gameStatuses } from "./info.ts"
import { reconcile } from "./reconcile.ts"
import { hideResults, tellsResult } from "./spoilers.ts"

const now = "2026-11-21T20:00:00.000Z"
const final = aFeedGame({
  status: "final",
  statusDetail: "Final/2OT",
  period: 6,
  home: aSide({
    score: 731,
    rank: 19,
    record: "9-3",
    linescores: [700, 31],
    winner: true,
    seed: 2,
    hits: 713,
  }),
  away: aSide({ teamId: "150", name: "Duke Blue Devils", score: 724, record: "8-4", shootoutScore: 714 }),
  notes: ["ACC Tournament - Final", "NC State wins series 2-1"],
  series: "NC State leads 2-1",
})
const { game } = reconcile(undefined, final, "152", now)

test("who, when, where and on which channel stay", () => {
  const hidden = hideResults(game)
  const { id, startsAt, gameDay, venue, broadcasts, status, isHomeGame } = game
  expect(hidden).toMatchObject({ id, startsAt, gameDay, venue, broadcasts, status, isHomeGame })
  expect(hidden.home).toMatchObject({ name: "NC State Wolfpack", seed: 2 })
  expect(hidden.notes).toEqual(["ACC Tournament - Final"])
})

test("no score, record, rank, overtime or winner is left anywhere", () => {
  const text = JSON.stringify(hideResults(game))
  expect(text).not.toMatch(/7[0-9]{2}|9-3|8-4|OT|true.*winner|leads|wins/)
  expect(hideResults(game)).toMatchObject({ period: null, home: { winner: false, rank: null } })
})

test("two results of one fixture cannot be told apart", () => {
  const score = fc.nat(200)
  fc.assert(
    fc.property(
      fc.constantFrom(...gameStatuses),
      fc.tuple(score, score),
      fc.tuple(score, score),
      (status, a, b) => {
        const shown = ([home, away]: [number, number]) => {
          const sides = {
            home: { ...final.home, score: home, winner: home > away, linescores: [home] },
            away: { ...final.away, score: away, winner: away > home, linescores: [away, 0] },
          }
          const told = reconcile(undefined, { ...final, status, ...sides }, "152", now).game
          return hideResults({ ...told, seq: home + away })
        }
        expect(shown(a)).toEqual(shown(b))
      },
    ),
  )
})

test("a forfeit is a game that is over", () => {
  expect(hideResults({ ...game, status: "forfeit" })).toMatchObject({ status: "final", statusDetail: "Over" })
})

test("what is hidden once stays as it is", () => {
  expect(hideResults(hideResults(game))).toEqual(hideResults(game))
})

describe("notes", () => {
  test.each([
    "NC State wins series 2-1",
    "Series tied 1–1",
    "Wolfpack advance",
    "Duke won by forfeit",
    "Decided in 2OT",
  ])("%s tells a result", (note) => {
    expect(tellsResult(note)).toBe(true)
  })

  test.each([
    "Doubleheader - Game 1 - Makeup from May 28",
    "Women's College World Series - Elimination Game",
    "T. Rowe Price ACC Tournament - Quarterfinal",
    "State Farm Champions Classic",
    "Flex Game: 1/3 or 1/4",
  ])("%s does not", (note) => {
    expect(tellsResult(note)).toBe(false)
  })
})
