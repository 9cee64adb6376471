import { describe, expect, test } from "vitest"
import { counted, statusOf } from "./history.ts"

const at = (hour: string, day = "21") => `2026-11-${day}T${hour}:30:00.000Z`
const ok = (when: string) => ({ at: when, failure: null, nextAt: null })
const failed = (when: string, failure = "feed.timeout") => ({ at: when, failure, nextAt: null })

test("runs are counted by hour, failures apart", () => {
  const once = counted(undefined, ok(at("13")))
  const twice = counted(once, failed(at("13")))
  expect(counted(twice, ok(at("15"))).hours).toEqual([
    { hour: "2026-11-21T13", ok: 1, failed: 1 },
    { hour: "2026-11-21T15", ok: 1, failed: 0 },
  ])
})

test("a day is kept and no more, across midnight", () => {
  const old = counted(counted(undefined, ok(at("13", "20"))), ok(at("14", "20")))
  expect(counted(old, ok(at("13"))).hours.map(({ hour }) => hour)).toEqual(["2026-11-20T14", "2026-11-21T13"])
})

test("the last failure stays known after the source recovered", () => {
  const broken = counted(undefined, failed(at("13")))
  expect(counted(broken, ok(at("14"))).lastFailure).toEqual({ at: at("13"), code: "feed.timeout" })
})

test("the next look is the one of the newest run", () => {
  const first = counted(undefined, { ...ok(at("13")), nextAt: at("16") })
  expect(counted(first, { ...ok(at("16")), nextAt: at("19") }).nextAt).toBe(at("19"))
})

test("a status has 24 hours up to now, the empty ones and those of yesterday among them", () => {
  const state = { sport: "football", kind: "news", source: "ESPN", checkedAt: null, attemptedAt: at("13") }
  const history = counted(counted(undefined, ok(at("15", "20"))), failed(at("13")))
  const { hours, pages } = statusOf(
    { ...state, stale: false, reason: null, pages: ["home", "search"] },
    history,
    Date.parse(at("14")),
  )
  expect([hours.until, hours.ok.length, hours.failed.length]).toEqual(["2026-11-21T14", 24, 24])
  expect([hours.ok.indexOf(1), hours.failed.indexOf(1)]).toEqual([0, 22])
  expect(pages).toBe(2)
})

describe("the breaker", () => {
  const state = (stale: boolean) => ({
    sport: "football",
    kind: "schedule",
    source: "ESPN",
    checkedAt: at("12"),
    attemptedAt: at("13"),
    stale,
    reason: null,
    pages: [],
  })

  const now = Date.parse(at("14"))

  test.each([
    ["feed.forbidden", "open"],
    ["feed.circuit_open", "open"],
    ["feed.timeout", "closed"],
  ])("after %s is %s", (code, breaker) => {
    expect(statusOf(state(true), counted(undefined, failed(at("13"), code)), now).breaker).toBe(breaker)
  })

  test("is closed again once the source answers", () => {
    const history = counted(counted(undefined, failed(at("13"), "feed.forbidden")), ok(at("14")))
    expect(statusOf(state(false), history, now)).toMatchObject({
      breaker: "closed",
      lastFailure: { at: at("13") },
    })
  })

  test("is closed for a source of which no day is known", () => {
    const unknown = statusOf(state(true), undefined, now)
    expect(unknown).toMatchObject({ breaker: "closed", nextAt: null })
    expect(new Set(unknown.hours.ok)).toEqual(new Set([0]))
  })
})
