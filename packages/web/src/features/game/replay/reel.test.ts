import { rewind } from "@hub/functions/client/rewind"
import { describe, expect, test } from "vitest"
import type { ScoringPlay } from "../../../lib/types.ts"
import { makeGame, makeSide, ours } from "../../../testing/game.ts"
import { type Reel, reelOf } from "./reel.ts"

const start = "2026-11-21T17:00:00.000Z"
const game = makeGame({
  status: "final",
  statusDetail: "Final",
  startsAt: start,
  period: 4,
  home: makeSide({ ...ours, score: 24, linescores: [7, 7, 0, 10], winner: true }),
  away: makeSide({ score: 17, linescores: [0, 10, 0, 7] }),
  seq: 9,
})

function play(
  period: number | null,
  clock: string | null,
  homeScore: number,
  awayScore: number,
): ScoringPlay {
  const id = `${homeScore}-${awayScore}`
  return { id, period, clock, teamId: "152", kind: null, text: `Play ${id}`, homeScore, awayScore }
}

const plays = [play(1, "9:00", 7, 0), play(2, "0:30", 7, 10), play(4, "2:00", 24, 17)]

/** The score after so many minutes. */
function scoreAt(reel: Reel | null, minutes: number, of = game): string {
  if (!reel) return "nothing"
  const past = rewind(of, reel.moments, new Date(reel.start + minutes * 60_000).toISOString())
  return `${past.home.score}-${past.away.score} ${past.status}`
}

describe("a game without a log is played back from its scoring plays", () => {
  test.each([
    [0, "0-0 live"],
    [5.9, "0-0 live"],
    [6, "7-0 live"],
    [29, "7-0 live"],
    [29.5, "7-10 live"],
    [58, "24-17 live"],
    [60, "24-17 final"],
  ])("after %d minutes of the game clock: %s", (minutes, score) => {
    const reel = reelOf(game, [], plays)
    expect(reel?.kind).toBe("clock")
    expect(scoreAt(reel, minutes)).toBe(score)
  })

  test("soccer's clock counts up", () => {
    const soccer = { ...game, sport: "mens-soccer" as const }
    const reel = reelOf(soccer, [], [play(1, "12'", 1, 0), play(2, "90'+3'", 1, 1)])
    expect(reel?.kind).toBe("clock")
    expect([scoreAt(reel, 11, soccer), scoreAt(reel, 12, soccer)]).toEqual(["0-0 live", "1-0 live"])
  })

  test.each([
    ["innings have no clock", [play(1, null, 1, 0), play(3, null, 1, 2)]],
    ["one of the clocks is missing", [play(1, "9:00", 7, 0), play(2, null, 7, 10)]],
    ["the clocks contradict the order", [play(2, "9:00", 7, 0), play(1, "9:00", 7, 10)]],
  ])("%s: in their order, a minute each", (_why, scoring) => {
    const reel = reelOf(game, [], scoring)
    expect(reel?.kind).toBe("order")
    expect(scoreAt(reel, 1)).toBe(`${scoring[0]?.homeScore}-${scoring[0]?.awayScore} live`)
  })

  test("without plays there is nothing", () => {
    expect(reelOf(game, [], [])).toBeNull()
  })
})

describe("a log", () => {
  const moment = (minutes: number, type: "game.live" | "game.score" | "game.final", home: number) => ({
    type,
    at: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
    seq: minutes,
    status: type === "game.final" ? ("final" as const) : ("live" as const),
    statusDetail: "",
    period: 1,
    clock: null,
    home: { teamId: "152", score: home },
    away: { teamId: "150", score: 0 },
    play: null,
  })

  test("is preferred to the plays, and begins and ends with the game", () => {
    const log = [
      moment(1, "game.live", 0),
      moment(20, "game.score", 7),
      moment(90, "game.score", 24),
      moment(200, "game.final", 24),
    ]
    const reel = reelOf(game, log, plays)
    expect(reel).toMatchObject({ kind: "log", start: Date.parse(start) + 60_000 })
    expect((reel?.end ?? 0) - (reel?.start ?? 0)).toBe(199 * 60_000)
  })

  test("of a game that was read when it was over is none", () => {
    const log = [moment(200, "game.live", 0), moment(200, "game.score", 24), moment(200, "game.final", 24)]
    expect(reelOf(game, log, plays)?.kind).toBe("clock")
  })
})
