import { describe, expect, test } from "vitest"
import { makeGame, makeSide } from "../../testing/game.ts"
import { finalText, statusText, whenText } from "./status.ts"

const raleigh = { now: Date.parse("2026-11-21T18:00:00Z"), zone: "America/New_York" }
const tokyo = { ...raleigh, zone: "Asia/Tokyo" }

function finalDay(gameDay: string): string | null {
  return statusText(makeGame({ status: "final", gameDay }), raleigh).sub
}

function startAt(startsAt: string, gameDay: string): string {
  return whenText({ startsAt, gameDay, timeTbd: false }, raleigh)
}

describe("the status column", () => {
  test("a start: the time, and the day where the list does not say it", () => {
    expect(statusText(makeGame(), raleigh)).toEqual({ tone: "plan", main: "7:00 PM", sub: "Sat, Nov 28" })
    expect(statusText(makeGame(), raleigh, "above").sub).toBeNull()
  })

  test("in the small hours of London a start that evening is today's, as it is read out", () => {
    const london = { now: Date.parse("2026-11-22T01:30:00Z"), zone: "Europe/London" }
    const evening = makeGame({ startsAt: "2026-11-22T22:00:00Z", gameDay: "2026-11-22" })
    const night = makeGame({ startsAt: "2026-11-23T01:00:00Z", gameDay: "2026-11-22" })
    const late = makeGame({ startsAt: "2026-11-22T03:00:00Z", gameDay: "2026-11-21" })
    expect([evening, night].map((game) => statusText(game, london).sub)).toEqual([null, "Tomorrow"])
    expect([evening, night].map((game) => whenText(game, london))).toEqual([
      "Tonight 10:00 PM",
      "Tomorrow 1:00 AM",
    ])
    expect([evening, night, late].map((game) => statusText(game, london, "above").sub)).toEqual([
      null,
      "Tomorrow",
      "Today",
    ])
  })

  test("abroad the start's own date is said even under an Eastern day", () => {
    expect(statusText(makeGame(), tokyo, "above")).toEqual({
      tone: "plan",
      main: "9:00 AM",
      sub: "Sun, Nov 29",
    })
  })

  test("an unknown time keeps its Eastern day everywhere", () => {
    const game = makeGame({ timeTbd: true, startsAt: "2026-11-28T05:00:00Z" })
    expect(statusText(game, tokyo)).toEqual({ tone: "plan", main: "TBD", sub: "Sat, Nov 28" })
  })

  test("today has no date, tomorrow its word, last year its year", () => {
    expect(["2026-11-21", "2026-11-22", "2025-11-15"].map(finalDay)).toEqual([
      null,
      "Tomorrow",
      "Sat, Nov 15 ’25",
    ])
  })

  test.each([
    ["postponed", "warn", "Ppd"],
    ["delayed", "warn", "Delay"],
    ["suspended", "warn", "Susp"],
    ["cancelled", "done", "Canc"],
    ["forfeit", "done", "Forfeit"],
    ["final", "done", "Final"],
    ["live", "live", "Live"],
  ] as const)("%s", (status, tone, main) => {
    expect(statusText(makeGame({ status }), raleigh)).toMatchObject({ tone, main })
  })

  test("a stop is not said twice where the feed only repeats it", () => {
    const game = makeGame({
      status: "suspended",
      sport: "womens-soccer",
      period: 2,
      statusDetail: "Suspended",
    })
    expect(statusText(game, raleigh, "above").sub).toBeNull()
  })

  test("a suspended game says where it stopped", () => {
    expect(
      statusText(
        makeGame({ status: "suspended", sport: "baseball", period: 4, statusDetail: "Top 4th" }),
        raleigh,
      ).sub,
    ).toBe("Top 4")
  })
})

describe("how it ended", () => {
  test.each([
    ["football", "Final/2OT", "Final/2OT"],
    ["football", "Final / OT", "Final/OT"],
    ["baseball", "Final/18", "Final/18"],
    ["mens-soccer", "FT", "Final"],
    ["mens-soccer", "FT-Pens", "Final/Pens"],
    ["mens-soccer", "AET", "Final/OT"],
    ["football", "", "Final"],
    ["football", "Final after a very long delay", "Final"],
  ])("%s %j reads %s", (sport, statusDetail, text) => {
    expect(finalText(makeGame({ status: "final", sport, statusDetail }))).toBe(text)
  })

  test("extra innings are counted where the feed does not name them", () => {
    const away = makeSide({ linescores: Array(11).fill(0) })
    expect(finalText(makeGame({ status: "final", sport: "baseball", statusDetail: "F", away }))).toBe(
      "Final/11",
    )
  })

  test("a shoot-out shows even under a bare final", () => {
    const home = makeSide({ shootoutScore: 4 })
    expect(finalText(makeGame({ status: "final", sport: "mens-soccer", statusDetail: "Final", home }))).toBe(
      "Final/Pens",
    )
  })
})

describe("a start in one phrase", () => {
  test("tonight, today, tomorrow, later", () => {
    expect(startAt("2026-11-22T00:00:00Z", "2026-11-21")).toBe("Tonight 7:00 PM")
    expect(startAt("2026-11-21T19:00:00Z", "2026-11-21")).toBe("Today 2:00 PM")
    expect(startAt("2026-11-22T19:00:00Z", "2026-11-22")).toBe("Tomorrow 2:00 PM")
    expect(startAt("2026-11-29T00:00:00Z", "2026-11-28")).toBe("Sat, Nov 28 · 7:00 PM")
  })

  test("noon is not tonight", () => {
    expect(startAt("2026-11-21T17:00:00Z", "2026-11-21")).toBe("Today 12:00 PM")
  })

  test("a time that is not set", () => {
    expect(whenText({ startsAt: "2026-11-28T05:00:00Z", gameDay: "2026-11-28", timeTbd: true }, tokyo)).toBe(
      "Sat, Nov 28 · time TBD",
    )
  })
})
