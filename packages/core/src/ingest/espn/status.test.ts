import { describe, expect, test } from "vitest"
import { aCompetition, aFinal, anEvent, aStatus } from "../../testing/espn.ts"
import { gameFrom, reasonFrom } from "../../testing/parse.ts"

const statusOf = (name: string, over = {}) =>
  gameFrom(anEvent({ competition: { status: aStatus(name, over) } })).status

test.each([
  ["STATUS_SCHEDULED", "pre", false, "scheduled"],
  ["STATUS_IN_PROGRESS", "in", false, "live"],
  ["STATUS_HALFTIME", "in", false, "live"],
  ["STATUS_END_PERIOD", "in", false, "live"],
  ["STATUS_FIRST_HALF", "in", false, "live"],
  ["STATUS_SECOND_HALF", "in", false, "live"],
  ["STATUS_DELAYED", "in", false, "delayed"],
  ["STATUS_RAIN_DELAY", "in", false, "delayed"],
  ["STATUS_SUSPENDED", "post", false, "suspended"],
  ["STATUS_POSTPONED", "post", false, "postponed"],
  ["STATUS_CANCELED", "post", false, "cancelled"],
  ["STATUS_FORFEIT", "post", true, "forfeit"],
  ["STATUS_FINAL", "post", true, "final"],
  ["STATUS_FULL_TIME", "post", true, "final"],
  ["STATUS_FINAL_PEN", "post", true, "final"],
])("%s (%s, completed %s) is %s", (name, state, completed, expected) => {
  expect(statusOf(name, { state, completed })).toBe(expected)
})

describe("a state nobody has seen", () => {
  test.each([
    ["pre", false, "scheduled"],
    ["in", false, "live"],
    ["post", true, "final"],
    ["post", false, "suspended"],
  ])("in %s, completed %s, is %s", (state, completed, expected) => {
    expect(statusOf("STATUS_MADE_UP", { state, completed })).toBe(expected)
  })

  test("is named by its description where that says more", () => {
    expect(statusOf("STATUS_999", { state: "post", completed: false, description: "Postponed" })).toBe(
      "postponed",
    )
  })
})

describe("contradictions", () => {
  test("post is not the end: only completed is", () => {
    expect(statusOf("STATUS_FINAL", { state: "post", completed: false })).not.toBe("final")
  })

  test("a finished game that is not confirmed yet stays live, so that it is looked at again", () => {
    expect(statusOf("STATUS_FINAL", { state: "post", completed: false })).toBe("live")
  })

  test.each([
    ["STATUS_IN_PROGRESS", "post", "live"],
    ["STATUS_SCHEDULED", "in", "scheduled"],
    ["STATUS_SCHEDULED", "post", "scheduled"],
  ])("the name %s goes before the state %s", (name, state, expected) => {
    expect(statusOf(name, { state, completed: false })).toBe(expected)
  })

  test("a cancelled game is not won by a stray completed", () => {
    expect(statusOf("STATUS_CANCELED", { completed: true })).toBe("cancelled")
  })
})

test("the competition's status goes before the event's", () => {
  const event = anEvent({
    status: aStatus("STATUS_SCHEDULED"),
    competition: { status: aStatus("STATUS_IN_PROGRESS", { period: 1 }) },
  })
  expect(gameFrom(event).status).toBe("live")
})

test("the event's status counts where the competition has none", () => {
  const { status: _none, ...competition } = aCompetition()
  const event = { ...anEvent({ status: aStatus("STATUS_CANCELED") }), competitions: [competition] }
  expect(gameFrom(event).status).toBe("cancelled")
})

test("no status anywhere is no game", () => {
  const { status: _none, ...competition } = aCompetition()
  expect(reasonFrom({ ...anEvent(), competitions: [competition] })).toMatch(/no status/)
})

test.each([
  ["Final/2OT", { shortDetail: "Final/2OT", detail: "Final/2OT" }],
  ["Mid 4th", { shortDetail: "Mid 4th", detail: "Middle 4th" }],
  ["Halftime", { shortDetail: undefined, detail: "Halftime" }],
  ["Final", { shortDetail: undefined, detail: undefined, description: "Final" }],
])("the feed's words are kept: %s", (expected, over) => {
  expect(gameFrom(aFinal({}, {}, over)).statusDetail).toBe(expected)
})
