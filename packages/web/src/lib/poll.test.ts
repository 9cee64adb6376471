import { describe, expect, test } from "vitest"
import { makeGame } from "../testing/game.ts"
import { isLive, pollDelay } from "./poll.ts"

const now = Date.parse("2026-11-28T12:00:00Z")
const startingIn = (ms: number) => makeGame({ startsAt: new Date(now + ms).toISOString() })

describe("how soon a page asks again", () => {
  test("every ten seconds while one of its games is live or delayed", () => {
    expect(pollDelay([makeGame({ status: "final" }), makeGame({ status: "live" })], now)).toBe(10_000)
    expect(pollDelay([makeGame({ status: "delayed" })], now)).toBe(10_000)
  })

  test("never for a page without games, or with ended ones only", () => {
    expect(pollDelay([], now)).toBe(false)
    expect(pollDelay([makeGame({ status: "final" }), makeGame({ status: "postponed" })], now)).toBe(false)
  })

  test("once, when the next game is due to start", () => {
    expect(pollDelay([startingIn(3 * 3600_000), startingIn(1800_000)], now)).toBe(1800_000)
  })

  test("once a minute while a start is overdue, and no longer than four hours", () => {
    expect(pollDelay([startingIn(-120_000)], now)).toBe(60_000)
    expect(pollDelay([startingIn(-5 * 3600_000)], now)).toBe(false)
  })

  test("not for a start more than a day away, which a timer could not even hold", () => {
    expect(pollDelay([startingIn(40 * 86_400_000)], now)).toBe(false)
  })

  test("not for a time that is not known: its instant is only midnight", () => {
    expect(pollDelay([{ ...startingIn(3600_000), timeTbd: true }], now)).toBe(false)
  })
})

test("a suspended game is not live", () => {
  expect(isLive({ status: "suspended" })).toBe(false)
})
