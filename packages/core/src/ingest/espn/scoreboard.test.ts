import { describe, expect, test } from "vitest"
import { aFinal, anEvent } from "../../testing/espn.ts"
import { fromEspn } from "../../testing/parse.ts"

const refusal = (payload: unknown) => () => fromEspn("scoreboard", payload)

test("one malformed event never costs the others", () => {
  const events = [
    anEvent({ id: "1" }),
    { id: "2", competitions: "none" },
    null,
    anEvent({ id: "3", date: "soon" }),
    anEvent({ id: "4" }),
  ]
  const { records, rejected } = fromEspn("scoreboard", { events })
  expect(records.map((game) => game.id)).toEqual(["1", "4"])
  expect(rejected.map((one) => one.id)).toEqual(["2", "#2", "3"])
})

test("a day or a season without games is empty, not broken", () => {
  expect(fromEspn("schedule", { season: { year: 2027 }, events: [] })).toEqual({ records: [], rejected: [] })
})

test.each([
  ["a bare list of events", [anEvent(), anEvent({ id: "2" })], 2],
  ["a single event", anEvent(), 1],
])("%s is read", (_shape, payload, count) => {
  expect(fromEspn("scoreboard", payload).records).toHaveLength(count)
})

describe("an event listed twice", () => {
  test("is one game", () => {
    const events = [anEvent(), anEvent({ id: "2" }), anEvent()]
    expect(fromEspn("scoreboard", { events }).records.map((game) => game.id)).toEqual(["401000001", "2"])
  })

  test.each([
    ["first", [aFinal(), anEvent()]],
    ["last", [anEvent(), aFinal()]],
  ])("stays finished when the finished one comes %s", (_order, events) => {
    const { records } = fromEspn("scoreboard", { events })
    expect(records).toMatchObject([{ status: "final", home: { score: 24 }, away: { score: 17 } }])
  })
})

test("the two games of a doubleheader are two", () => {
  const events = [anEvent({ id: "1" }), anEvent({ id: "2", date: "2026-11-21T20:00Z" })]
  expect(fromEspn("scoreboard", { events }, "baseball/college-baseball").records).toHaveLength(2)
})

describe("unusable as a whole", () => {
  test.each([
    [
      "a list of references",
      { count: 0, pageIndex: 1, items: [] },
      /has "events", this is an object of count, pageIndex/,
    ],
    ["an empty object", {}, /an empty object/],
    ["null", null, /null/],
    ["text", "ok", /"ok"/],
    ["a list of something else", [{ name: "Duke" }], /a list of 1/],
    ["events that are no list", { events: {} }, /an object of events/],
  ])("%s", (_what, payload, message) => {
    expect(refusal(payload)).toThrow(expect.objectContaining({ kind: "upstream", reason: "feed.unusable" }))
    expect(refusal(payload)).toThrow(message)
  })

  test.each([
    [{ code: 404, message: "Unable to get sport data" }, "404 Unable to get sport data"],
    [{ code: 400, message: "Failed to get events endpoint." }, "400 Failed to get events endpoint."],
    [{ code: 1008, detail: "no such thing" }, "1008 no such thing"],
    [{ error: { message: "boom", code: 500 } }, "500 boom"],
  ])("the error body %o, whatever its HTTP status was", (payload, words) => {
    expect(refusal(payload)).toThrow(expect.objectContaining({ kind: "upstream", reason: "feed.error_body" }))
    expect(refusal(payload)).toThrow(words)
  })
})

test.each([
  "football",
  "../../etc/passwd",
  "football/college-football/x",
  "football/college football",
  "football/..",
  "",
])("%s is not a league", (league) => {
  expect(() => fromEspn("scoreboard", { events: [] }, league)).toThrow(
    expect.objectContaining({ kind: "input", reason: "feed.bad_league" }),
  )
})
