import { describe, expect, test } from "vitest"
import { makeGame } from "../testing/game.ts"
import { runningClock } from "./running-clock.ts"
import type { Game } from "./types.ts"

const soccer: Partial<Game> = { sport: "mens-soccer", status: "live", period: 2, clock: "67'" }

describe("the clock between two looks", () => {
  test.each<[string, Partial<Game>, number, string | null]>([
    ["seconds later it is the feed's", {}, 59, null],
    ["a minute later it is an estimate", {}, 60, "≈ 68'"],
    ["it counts on", {}, 185, "≈ 70'"],
    ["not for ever", {}, 301, null],
    ["not beyond the half", { period: 1, clock: "44'" }, 200, "≈ 45'"],
    ["added time is the feed's", { clock: "90'+2'" }, 120, null],
    ["at half-time it stands", { clock: "HT" }, 120, null],
    ["in a delay it stands", { status: "delayed" }, 120, null],
    ["football's stops at whistles", { sport: "football", clock: "4:12" }, 120, null],
  ])("%s", (_what, change, seconds, shown) => {
    expect(runningClock(makeGame({ ...soccer, ...change }), seconds * 1000)).toBe(shown)
  })
})
