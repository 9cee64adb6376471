import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { factsOf, GameEvent, type GameState, numbered } from "./event.ts"
import type { Correction } from "./info.ts"

const now = "2026-11-21T18:00:00.000Z"
const live: GameState = {
  id: "401000001",
  sport: "football",
  status: "live",
  statusDetail: "4:12 - 2nd",
  startsAt: "2026-11-21T17:00:00.000Z",
  timeTbd: false,
  period: 2,
  clock: "4:12",
  situation: { lastPlay: "12-yard run" },
  home: { teamId: "152", score: 14 },
  away: { teamId: "150", score: 10 },
}
const home = (score: number) => ({ home: { teamId: "152", score } })
const away = (score: number) => ({ away: { teamId: "150", score } })
const ahead = { status: "scheduled", period: null, ...home(0), ...away(0) } as const
const facts = (before: Partial<GameState>, after: Partial<GameState>, corrections: Correction[] = []) =>
  factsOf({ ...live, ...before }, { ...live, ...after }, corrections, now)
const types = (...change: Parameters<typeof facts>) => facts(...change).map(({ type }) => type)

describe("what a change means", () => {
  test.each<[string, Partial<GameState>, Partial<GameState>, string[]]>([
    ["only the clock moved", {}, { clock: "4:02", statusDetail: "4:02 - 2nd" }, []],
    ["the game begins", ahead, { period: 1, ...home(0), ...away(0) }, ["game.live"]],
    ["the start was missed", ahead, {}, ["game.live", "game.score", "game.lead"]],
    ["the leaders score", {}, home(17), ["game.score"]],
    ["the others take the lead", {}, away(17), ["game.score", "game.lead"]],
    ["it is level again", {}, away(14), ["game.score", "game.lead"]],
    ["a touchdown is taken back", {}, home(7), ["game.score", "game.lead"]],
    ["a period begins", {}, { period: 3 }, ["game.period"]],
    ["both at once", {}, { period: 3, ...home(17) }, ["game.score", "game.period"]],
    ["it ends", {}, { status: "final" }, ["game.final"]],
    [
      "it ends with a last score",
      {},
      { status: "final", ...away(17) },
      ["game.score", "game.lead", "game.final"],
    ],
    ["it is forfeited", {}, { status: "forfeit" }, ["game.final"]],
    ["lightning", {}, { status: "delayed" }, ["game.status"]],
    ["play goes on after a delay", { status: "delayed" }, {}, ["game.status"]],
    ["play goes on after a night", { status: "suspended" }, {}, ["game.live"]],
    ["it is postponed", ahead, { ...ahead, status: "postponed" }, ["game.postponed"]],
    ["it is cancelled", ahead, { ...ahead, status: "cancelled" }, ["game.status"]],
    ["a new time", ahead, { ...ahead, startsAt: "2026-11-21T20:00:00.000Z" }, ["game.moved"]],
    ["its time is announced", { ...ahead, timeTbd: true }, ahead, ["game.moved"]],
    [
      "a postponed game gets a new date",
      { ...ahead, status: "postponed" },
      { ...ahead, startsAt: "2026-12-01T20:00:00.000Z" },
      ["game.scheduled", "game.moved"],
    ],
    ["a live game's start is put right", {}, { startsAt: "2026-11-21T17:04:00.000Z" }, []],
  ])("%s", (_what, before, after, expected) => {
    expect(types(before, after)).toEqual(expected)
  })

  test("a score says what each side gained, a lead who leads, a move when it should have been", () => {
    expect(facts({}, away(17))).toEqual([
      { type: "game.score", points: { home: 0, away: 7 } },
      { type: "game.lead", leader: "150" },
    ])
    expect(facts({}, away(14))[1]).toEqual({ type: "game.lead", leader: null })
    const moved = facts(ahead, { ...ahead, startsAt: "2026-11-22T17:00:00.000Z" })
    expect(moved).toEqual([{ type: "game.moved", movedFrom: live.startsAt }])
  })

  test("after the end only corrections are told, with what was and what is", () => {
    const correction = {
      gameId: live.id,
      at: now,
      field: "away.score",
      before: "10",
      after: "9",
      source: { name: "ESPN", fetchedAt: now },
    }
    const final = { status: "final" } as const
    expect(facts(final, { ...final, ...away(9) }, [correction])).toEqual([
      { type: "game.corrected", correction: { field: "away.score", before: "10", after: "9" } },
    ])
  })

  test("the first sight of a game is news only where it is still to come", () => {
    const first = (over: Partial<GameState>) => factsOf(undefined, { ...live, ...over }, [], now)
    expect(first({ ...ahead, startsAt: "2026-11-28T17:00:00.000Z" })).toEqual([{ type: "game.scheduled" }])
    expect(first(ahead)).toEqual([])
    expect(first({ status: "final" })).toEqual([])
  })
})

describe("the log", () => {
  test("goes on where it stood, with ids that are the same however often an event is told", () => {
    const once = numbered(live, 4, facts({}, away(17)), now)
    expect(once.map(({ id, seq }) => [id, seq])).toEqual([
      ["401000001:5", 5],
      ["401000001:6", 6],
    ])
    expect(numbered(live, 4, facts({}, away(17)), now)).toEqual(once)
  })

  test("every entry is of the published shape and carries the moment's score, period, clock and play", () => {
    const [score] = numbered({ ...live, ...away(17) }, 0, facts({}, away(17)), now)
    expect(v.parse(GameEvent, score)).toMatchObject({
      version: 2,
      at: now,
      period: 2,
      clock: "4:12",
      home: { teamId: "152", score: 14 },
      away: { teamId: "150", score: 17 },
      play: "12-yard run",
    })
  })

  test("of a source gone mad is bounded, and the end is told all the same", () => {
    const ending = facts({}, { status: "final", ...away(17) })
    expect(numbered(live, 1000, ending, now).map(({ type, seq }) => [type, seq])).toEqual([
      ["game.final", 1001],
    ])
  })
})
