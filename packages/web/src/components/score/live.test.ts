import { describe, expect, test } from "vitest"
import { makeGame, makeSide } from "../../testing/game.ts"
import { liveText } from "./live.ts"

const live = (change: Parameters<typeof makeGame>[0]) => liveText(makeGame({ status: "live", ...change }))

describe("football", () => {
  test("quarter, clock, down and distance", () => {
    const situation = { down: 3, distance: 4, downDistanceText: "3rd & 4 at WAKE 42" }
    expect(live({ period: 3, clock: "4:12", situation })).toEqual({ main: "Q3 4:12", sub: "3rd & 4" })
  })

  test("at the goal line the feed's distance is not yards to gain", () => {
    expect(
      live({
        period: 4,
        clock: "0:08",
        situation: { down: 1, distance: 3, downDistanceText: "1st & Goal at DUKE 3" },
      }).sub,
    ).toBe("1st & Goal")
  })

  test("a down of -1 between plays is not shown", () => {
    expect(live({ period: 3, clock: "4:12", situation: { down: -1, distance: 10 } }).sub).toBeNull()
  })

  test("half-time, the end of a quarter, overtimes", () => {
    expect(live({ period: 2, clock: "0:00", statusDetail: "Halftime" }).main).toBe("Half")
    expect(live({ period: 1, clock: "0:00", statusDetail: "End of 1st Quarter" }).main).toBe("End Q1")
    expect(live({ period: 6, clock: null }).main).toBe("2OT")
  })
})

test("men's basketball counts halves", () => {
  expect(live({ sport: "mens-basketball", period: 2, clock: "12:40" }).main).toBe("2nd 12:40")
  expect(live({ sport: "womens-basketball", period: 2, clock: "6:01" }).main).toBe("Q2 6:01")
  expect(live({ sport: "mens-basketball", period: 3, clock: "3:00" }).main).toBe("OT 3:00")
})

describe("baseball", () => {
  test("half, inning and outs", () => {
    expect(live({ sport: "baseball", period: 7, situation: { inningHalf: "top", outs: 1 } })).toEqual({
      main: "Top 7",
      sub: "1 out",
    })
  })

  test("between halves there are no outs", () => {
    expect(live({ sport: "softball", period: 4, situation: { inningHalf: "mid", outs: 3 } })).toEqual({
      main: "Mid 4",
      sub: null,
    })
  })

  test("without a situation the half is read off the feed's words", () => {
    expect(live({ sport: "baseball", period: null, statusDetail: "Bottom 9th" }).main).toBe("Bot 9")
  })
})

describe("volleyball", () => {
  test("the set in play and its points, away first", () => {
    const away = makeSide({ linescores: [25, 18] })
    const home = makeSide({ linescores: [20, 21] })
    expect(live({ sport: "volleyball", period: 2, away, home })).toEqual({ main: "Set 2", sub: "18–21" })
  })

  test("a set without points yet has no score", () => {
    expect(live({ sport: "volleyball", period: 1 }).sub).toBeNull()
  })
})

describe("soccer", () => {
  test("the minute, stoppage time, half-time", () => {
    expect(live({ sport: "mens-soccer", period: 2, clock: "67'" })).toEqual({ main: "67'", sub: "2nd half" })
    expect(live({ sport: "mens-soccer", period: 1, clock: "45'+3" })).toEqual({
      main: "45+3'",
      sub: "1st half",
    })
    expect(live({ sport: "womens-soccer", period: 2, clock: "52:10" }).main).toBe("52'")
    expect(live({ sport: "womens-soccer", period: 1, statusDetail: "HT" }).main).toBe("HT")
  })
})

test("a sport nobody described says what its feed says", () => {
  expect(live({ sport: "rifle", statusDetail: "Stage 2" }).main).toBe("Stage 2")
  expect(live({ sport: "rifle" }).main).toBe("Live")
})
